package org.driftwood.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.PacketFinding;

import static org.driftwood.decode.Frames.ipv4;

/** Redacts packets and reads them again. */
final class Redaction {

	static final byte[] SECRET = "not to be guessed".getBytes(StandardCharsets.US_ASCII);

	static final PacketDecoder DECODER = new PacketDecoder();

	private static final int RAW_IPV4 = 228;

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

	/** A redactor that knows the parties of one packet, as of a capture with no other. */
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

	static PacketFinding finding(byte[] ipv4) {
		return new Diagnosis().add(1, 0, recognised(ipv4));
	}

	static List<Object> conclusions(byte[] ipv4) {
		Verdict.Recognised verdict = recognised(ipv4);
		return List.of(verdict.getClass(), verdict.packet().kind(), String.valueOf(finding(ipv4)),
				verdict.packet().anomalies());
	}

}
