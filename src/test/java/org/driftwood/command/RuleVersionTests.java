package org.driftwood.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.Visitor;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same number of the rules has the same answers, to the last byte. */
class RuleVersionTests {

	/** The rules, and what comes out of some captures under them. */
	private static final String ANSWERS = "5 0e0e165d8c06cf3568006ffbca5af1af94fdb4e9e09aa3c8264e544822e899d4";

	@Test
	void whoeverChangesAnAnswerRaisesTheVersionOfTheRules() throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		String rules = "";
		for (byte[] capture : captures()) {
			String report = report(capture);
			rules = Visitor.json(report).at("/decoder/rules").asString();
			digest.update(report.replaceFirst("\"decoder\":\\{[^}]*}", "").getBytes(StandardCharsets.UTF_8));
		}
		assertThat(rules + " " + HexFormat.of().formatHex(digest.digest()))
			.as("answers differ: raise Diagnosis.RULES, and write number and fingerprint here")
			.isEqualTo(ANSWERS);
	}

	private static String report(byte[] capture) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportCommand(new ByteArrayInputStream(capture), out, System.err).execute(List.of("-"));
		return out.toString(StandardCharsets.UTF_8);
	}

	private static List<byte[]> captures() {
		return Stream
			.concat(Captures.LAB.stream().map(Captures::lab), Stream.of(GeneratedCaptures.mixed(1, 2_000).bytes(),
					GeneratedCaptures.crowded(2, 2_000).bytes(), GeneratedCaptures.inFragments(3).bytes()))
			.toList();
	}

}
