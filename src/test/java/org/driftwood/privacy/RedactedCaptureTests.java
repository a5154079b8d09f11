package org.driftwood.privacy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.driftwood.CapturesAtHand;
import org.driftwood.HomeSearch;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Counts;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.PacketFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole captures as everyone sees them, whoever of those in them is at home. */
class RedactedCaptureTests {

	/** A packet of Teredo, its number and its time. */
	private record Captured(long number, long nanos, Verdict.Recognised verdict) {
	}

	static Stream<Path> captures() throws Exception {
		return CapturesAtHand.all();
	}

	@ParameterizedTest
	@MethodSource("captures")
	void saysWhatTheCaptureSaysAndNotWhereHomeIs(Path file) throws Exception {
		List<Captured> packets = read(Files.newInputStream(file));
		for (Ipv4Address address : ends(packets)) {
			byte[] redacted = redact(packets, HomeAddresses.NONE.with(address, HomeEvidence.STATED));
			assertThat(new HomeSearch(address).inCapture(redacted)).as("%s at home", address).isEmpty();
			// Hosts next to each other do not stay so, and that is how a server's second
			// address is known.
			if (!isNearServer(address, packets)) {
				assertThat(said(read(new ByteArrayInputStream(redacted)))).as("%s at home", address)
					.zipSatisfy(said(packets), (now, before) -> assertThat(now).isEqualTo(before));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("captures")
	void hidesAllWhoAreAtHomeAtOnce(Path file) throws Exception {
		List<Captured> packets = read(Files.newInputStream(file));
		Set<Ipv4Address> ends = ends(packets);
		HomeAddresses home = HomeAddresses.NONE;
		for (Ipv4Address address : ends) {
			home = home.with(address, HomeEvidence.STATED);
		}
		byte[] redacted = redact(packets, home);
		for (Ipv4Address address : ends) {
			assertThat(new HomeSearch(address).inCapture(redacted)).as(address.toString()).isEmpty();
		}
	}

	private static boolean isNearServer(Ipv4Address address, List<Captured> packets) {
		return packets.stream()
			.flatMap((packet) -> Stream.ofNullable(packet.verdict.packet().inner()))
			.flatMap((inner) -> Stream.of(inner.sourceTeredo(), inner.destinationTeredo()))
			.flatMap(Optional::stream)
			.anyMatch((teredo) -> teredo.server().sameNetwork(address, 24));
	}

	private static byte[] redact(List<Captured> packets, HomeAddresses home) throws Exception {
		Set<Ipv4Address> shown = new HashSet<>();
		packets.forEach((packet) -> shown.addAll(Parties.of(packet.verdict, home)));
		Redactor redactor = new Redactor(home, shown, Redaction.SECRET);
		return Redaction
			.capture(packets.stream().map((packet) -> redactor.redact(packet.verdict).frame(packet.nanos)).toList());
	}

	/** What is said of each packet and of all together. */
	private static List<Object> said(List<Captured> packets) {
		List<Object> said = new ArrayList<>();
		Diagnosis diagnosis = new Diagnosis();
		for (int i = 0; i < packets.size(); i++) {
			Captured packet = packets.get(i);
			PacketFinding finding = diagnosis.add(i + 1L, packet.nanos, packet.verdict);
			said.add(Redaction.conclusions(packet.verdict, finding));
		}
		Findings findings = diagnosis.finish();
		Counts counts = findings.counts();
		said.add(counts.packets());
		said.add(counts.duplicates());
		said.add(counts.translatedCopies());
		said.add(counts.byDestinationVerdict());
		said.add(findings.hypotheses());
		said.add(findings.conversations().size());
		return said;
	}

	private static Set<Ipv4Address> ends(List<Captured> packets) {
		Set<Ipv4Address> ends = new TreeSet<>(Comparator.comparingInt(Ipv4Address::bits));
		for (Captured packet : packets) {
			ends.add(packet.verdict.outer().source().address());
			ends.add(packet.verdict.outer().destination().address());
		}
		return ends;
	}

	private static List<Captured> read(InputStream file) throws Exception {
		List<Captured> packets = new ArrayList<>();
		try (InputStream in = file) {
			CaptureReader reader = CaptureReader.open(in, new CaptureLimits(1 << 30, 1_000, 1_000_000));
			for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
				// The reader uses its bytes again.
				Bytes frame = Bytes.of(Bytes.of(packet.data(), packet.offset(), packet.length()).toArray());
				if (Redaction.DECODER.decode(packet.linkType(), frame,
						packet.originalLength()) instanceof Verdict.Recognised verdict) {
					packets.add(new Captured(packet.number(), packet.timeNanos(), verdict));
				}
			}
		}
		return packets;
	}

}
