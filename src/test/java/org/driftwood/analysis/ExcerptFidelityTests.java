package org.driftwood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.CapturesAtHand;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Anomaly;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Counts;
import org.driftwood.diagnosis.Evidence;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.HypothesisId;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.generator.GeneratedCaptures;
import org.driftwood.privacy.ExcerptCapture;
import org.driftwood.submission.ZstdDecompressor;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever sends only the Teredo packets learns the same as with the whole file. What is
 * told otherwise: how many packets there are and which numbers they have, what is said of
 * other packets on port 3544, and, where payloads are blanked, whether there was Teredo
 * in Teredo.
 */
class ExcerptFidelityTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 28, 2_000, 1_000_000);

	/** What is said of a packet, its number left out. */
	private record Said(long timeNanos, PacketKind kind, Set<Anomaly> anomalies, String inner, String trailers,
			PacketFinding finding) {

		static Said of(long timeNanos, Verdict.Recognised verdict, PacketFinding finding) {
			Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
			anomalies.addAll(verdict.packet().anomalies());
			anomalies.remove(Anomaly.NESTED);
			return new Said(timeNanos, verdict.packet().kind(), anomalies, String.valueOf(verdict.packet().inner()),
					verdict.packet().trailers().toString(), new PacketFinding(finding.destination(), finding.server(),
							finding.source(), null, finding.translatedCopy(), 0));
		}

	}

	static Stream<Named<byte[]>> captures() throws IOException {
		List<Named<byte[]>> captures = new ArrayList<>();
		for (String name : Captures.LAB) {
			captures.add(Named.of(name, Captures.lab(name)));
		}
		captures.add(Named.of("fragments", GeneratedCaptures.inFragments(5).bytes()));
		GeneratedCaptures.few().forEach((capture) -> captures.add(Named.of(capture.name(), capture.bytes())));
		for (Path file : CapturesAtHand.ofOthers().toList()) {
			captures.add(Named.of(file.getFileName().toString(), Files.readAllBytes(file)));
		}
		return captures.stream();
	}

	@ParameterizedTest
	@MethodSource("captures")
	void theExcerptSaysTheSame(byte[] capture) throws Exception {
		for (boolean payloadKept : new boolean[] { true, false }) {
			Run whole = new Run(capture, payloadKept);
			Run excerpt = new Run(whole.excerpt(), payloadKept);
			assertThat(excerpt.said).hasSameSizeAs(whole.said);
			for (int i = 0; i < whole.said.size(); i++) {
				assertThat(excerpt.said.get(i)).isEqualTo(whole.said.get(i));
			}
			assertThat(excerpt.bytes.toByteArray()).isEqualTo(whole.bytes.toByteArray());
			assertThat(excerpt.findings().conversations())
				.usingRecursiveFieldByFieldElementComparatorIgnoringFields("numbers")
				.isEqualTo(whole.findings().conversations());
			assertThat(excerpt.hypotheses()).isEqualTo(whole.hypotheses());
			assertThat(excerpt.counts()).isEqualTo(whole.counts());
			assertThat(excerpt.findings().ownAddresses()).isEqualTo(whole.findings().ownAddresses());
			assertThat(excerpt.findings().tallies()).isEqualTo(whole.findings().tallies());
		}
	}

	/** One analysis, with what is kept. */
	private static final class Run implements CaptureAnalyzer.Listener {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final List<Said> said = new ArrayList<>();

		private final ExcerptCapture kept;

		private final Analysis analysis;

		Run(byte[] file, boolean payloadKept) throws IOException, CaptureFormatException {
			this.kept = new ExcerptCapture(this.bytes, Long.MAX_VALUE, payloadKept);
			try (ZstdDecompressor zstd = new ZstdDecompressor()) {
				this.analysis = new CaptureAnalyzer(this)
					.analyze(CaptureReader.open(new ByteArrayInputStream(file), LIMITS, zstd));
			}
		}

		Findings findings() {
			return this.analysis.findings();
		}

		/** Without the one that speaks of what is no Teredo. */
		List<List<Object>> hypotheses() {
			return findings().hypotheses()
				.stream()
				.filter((it) -> it.id() != HypothesisId.NOT_TEREDO)
				.map((it) -> List.<Object>of(it.id(), it.score(), it.likelihood(), evidence(it.supporting()),
						evidence(it.opposing())))
				.toList();
		}

		private static List<String> evidence(List<Evidence> evidence) {
			return evidence.stream()
				.map((it) -> it.reason() + " " + it.figures() + " " + it.packets().count())
				.toList();
		}

		/** Without those of other packets on Teredo's port. */
		Counts counts() {
			Counts it = findings().counts();
			Map<Anomaly, Long> anomalies = new EnumMap<>(Anomaly.class);
			anomalies.putAll(it.anomalies());
			anomalies.remove(Anomaly.NESTED);
			return new Counts(it.packets(), it.duplicates(), it.translatedCopies(), it.malformed(), it.truncated(), 0,
					it.byKind(), it.byDestinationVerdict(), it.byServerVerdict(), it.bySourceVerdict(), anomalies);
		}

		byte[] excerpt() {
			return this.bytes.toByteArray();
		}

		@Override
		public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.said.add(Said.of(packet.timeNanos(), verdict, finding));
			this.kept.write(packet.timeNanos(), verdict);
		}

		@Override
		public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.said.add(Said.of(whole.last().timeNanos(), verdict, finding));
			this.kept.write(whole, verdict);
		}

		@Override
		public void read(long bytes, long packets) {
		}

	}

}
