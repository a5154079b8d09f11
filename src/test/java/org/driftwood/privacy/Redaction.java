package org.driftwood.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.PacketFinding;

import static org.driftwood.decode.Frames.ipv4;

/** Redacts packets and reads them again. */
final class Redaction {

	static final byte[] SECRET = "not to be guessed".getBytes(StandardCharsets.US_ASCII);

	static final PacketDecoder DECODER = new PacketDecoder();

	static final int RAW_IPV4 = 228;

	/**
	 * What may change: stand-ins are from blocks set aside, and what data holds is gone
	 * with it.
	 */
	private static final Set<Anomaly> CHANGING = EnumSet.of(Anomaly.CLIENT_SPECIAL, Anomaly.ORIGIN_SPECIAL,
			Anomaly.SERVER_SPECIAL, Anomaly.NESTED);

	private Redaction() {
	}

	static HomeAddresses home(String... addresses) {
		HomeAddresses home = HomeAddresses.NONE;
		for (String address : addresses) {
			home = home.with(ipv4(address), HomeEvidence.STATED);
		}
		return home;
	}

	static Verdict.Recognised recognised(byte[] ipv4) {
		return (Verdict.Recognised) DECODER.decode(RAW_IPV4, Bytes.of(ipv4), ipv4.length);
	}

	/**
	 * A redactor that knows the parties of some packets, as of a capture with no other.
	 */
	static Redactor redactor(HomeAddresses home, byte[]... packets) {
		Set<Ipv4Address> shown = new HashSet<>();
		for (byte[] packet : packets) {
			shown.addAll(Parties.of(recognised(packet), home));
		}
		return new Redactor(home, shown, SECRET);
	}

	static byte[] redact(HomeAddresses home, byte[] packet) {
		return redactor(home, packet).redact(recognised(packet)).ipv4().toArray();
	}

	/** All that is said of a packet. */
	static List<Object> conclusions(byte[] ipv4) {
		return conclusions(recognised(ipv4));
	}

	static List<Object> conclusions(Verdict.Recognised verdict) {
		return conclusions(verdict, new Diagnosis().add(1, 0, verdict));
	}

	static List<Object> conclusions(Verdict.Recognised verdict, PacketFinding finding) {
		return List.of(verdict.getClass(), (verdict instanceof Verdict.Malformed malformed) ? malformed.fault() : "",
				verdict.packet().kind(), whetherItMatches(finding), anomalies(verdict));
	}

	/**
	 * Networks of 65,536 addresses do not stay together, as documentation has none so
	 * wide; and a conversation's number is made of its addresses.
	 */
	private static String whetherItMatches(PacketFinding finding) {
		return new PacketFinding(finding.destination(), finding.server(), finding.source(), finding.duplicateOf(),
				finding.translatedCopy(), 0)
			.toString()
			.replace(DestinationVerdict.DEST_SAME_16.name(), DestinationVerdict.DEST_MISMATCH.name());
	}

	private static Set<Anomaly> anomalies(Verdict.Recognised verdict) {
		Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
		anomalies.addAll(verdict.packet().anomalies());
		anomalies.removeAll(CHANGING);
		// Where data is not shown, whether a checksum over it was right is not either.
		if (verdict.packet().dataOffset() < verdict.packet().dataEnd()) {
			anomalies.remove(Anomaly.ICMPV6_CHECKSUM_WRONG);
		}
		return anomalies;
	}

	static InnerPacket inner(byte[] ipv4) {
		return Objects.requireNonNull(recognised(ipv4).packet().inner());
	}

	/** A capture of the packets. */
	static byte[] capture(List<ExcerptFrame> frames) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, ExcerptFrame.LINK_TYPE)) {
			for (ExcerptFrame frame : frames) {
				frame.writeTo(writer);
			}
		}
		return bytes.toByteArray();
	}

}
