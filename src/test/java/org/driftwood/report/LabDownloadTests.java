package org.driftwood.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.ListAssert;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is taken away of each capture of the laboratory opens in whatever it is made for,
 * for the owner and for everyone. {@link PdfTests} opens the PDFs.
 */
@PortalTest
class LabDownloadTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 20, 1, 1000);

	private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]+)</h1>");

	/** A quoted cell and what ends it. */
	private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\r\n)");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	static Stream<Arguments> captures() {
		return Captures.LAB.stream().flatMap((name) -> Stream.of(arguments(name, true), arguments(name, false)));
	}

	@ParameterizedTest
	@MethodSource("captures")
	void everyDownloadOpens(String name, boolean owner) throws Exception {
		JsonNode sent = this.visitor.analysed(Captures.lab(name));
		String[] headers = owner ? Visitor.key(sent) : new String[0];
		String api = Visitor.API + "/" + Visitor.id(sent);
		String json = this.visitor.get(api + "/report.json", headers).body();
		assertThat(ReportSchema.naming(this.visitor.get(SchemaController.ADDRESS).body()).faults(json)).isEmpty();
		JsonNode report = Visitor.json(json);
		assertThat(report.at("/seenBy").asString()).isEqualTo(owner ? "OWNER" : "EVERYONE");
		assertThatTheTable(api + "/packets.csv", headers).hasSize(1 + report.at("/teredo/listed").asInt());
		assertThatTheTable(api + "/conversations.csv", headers).hasSize(1 + report.at("/conversations").size());
		this.visitor.own(sent);
		assertThatTheSentenceIsThere(api, owner ? "" : "?as=everyone", headers);
		assertThat(teredo(this.visitor.download(api + "/excerpt.pcap", headers)))
			.isEqualTo(report.at("/teredo/listed").asInt());
	}

	private ListAssert<List<String>> assertThatTheTable(String path, String... headers) {
		List<List<String>> rows = rows(this.visitor.get(path, headers).body());
		assertThat(rows).allSatisfy((row) -> assertThat(row).hasSameSizeAs(rows.getFirst())
			.noneMatch((cell) -> cell.matches("(?s)[=+\\-@\t\r\n].*")));
		return assertThat(rows);
	}

	/** By RFC 4180; fails where anything stands beside the cells. */
	private static List<List<String>> rows(String csv) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		Matcher cell = CELL.matcher(csv);
		int end = 0;
		while (cell.find()) {
			assertThat(cell.start()).isEqualTo(end);
			end = cell.end();
			row.add(cell.group(1).replace("\"\"", "\""));
			if (!cell.group(2).equals(",")) {
				rows.add(row);
				row = new ArrayList<>();
			}
		}
		assertThat(end).isEqualTo(csv.length());
		return rows;
	}

	/** Each says what the page of the same form says. */
	private void assertThatTheSentenceIsThere(String api, String form, String... headers) {
		assertThat(this.visitor.get(api + "/report.md", headers).body()).startsWith("# " + heading(api, form) + "\n");
		String html = new String(this.visitor.download(api + "/report.html", headers), StandardCharsets.UTF_8);
		assertThat(html).contains("<h1>" + heading(api, form) + "</h1>").contains("<svg").doesNotContain("??", " th:");
	}

	private String heading(String api, String form) {
		Matcher sentence = HEADING.matcher(this.visitor.get(api.replace(Visitor.API, "/s") + form).body());
		assertThat(sentence.find()).isTrue();
		return sentence.group(1);
	}

	/** How many Teredo packets our own reader finds in a file. */
	private static int teredo(byte[] capture) throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(capture), LIMITS);
		PacketDecoder decoder = new PacketDecoder();
		int teredo = 0;
		for (CapturedPacket it = reader.next(); it != null; it = reader.next()) {
			Verdict verdict = decoder.decode(it.linkType(), Bytes.of(it.data(), it.offset(), it.length()),
					it.originalLength());
			teredo += (verdict instanceof Verdict.Recognised) ? 1 : 0;
		}
		assertThat(reader.cutShort()).isFalse();
		return teredo;
	}

}
