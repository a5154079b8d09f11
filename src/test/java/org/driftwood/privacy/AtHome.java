package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.List;

import org.driftwood.HomeSearch;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.privacy.Redaction.home;
import static org.driftwood.privacy.Redaction.recognised;

/** Packets as everyone sees them, the client of the vectors being at home. */
final class AtHome {

	static final HomeAddresses HOME = home("198.51.100.77");

	static final HomeSearch SEARCH = new HomeSearch(ipv4("198.51.100.77"));

	private static final HomeSearch SECRETS = new HomeSearch(ipv4("254.237.250.206"), Packets.SECRET_BYTES);

	private AtHome() {
	}

	/** From a server to the client at home. */
	static byte[] toHome(byte[] payload) {
		return Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload);
	}

	/** The public form, in which nothing is that must not be. */
	static byte[] redact(byte[] packet) {
		byte[] redacted = Redaction.redact(HOME, packet);
		assertThat(redacted).hasSameSizeAs(packet);
		assertThat(SEARCH.in(redacted)).isEmpty();
		assertThat(SECRETS.in(redacted)).isEmpty();
		return redacted;
	}

	/** What it carries. */
	static TeredoPacket teredo(byte[] packet) {
		return recognised(packet).packet();
	}

	/** One of each kind. */
	static List<byte[]> packets() {
		List<byte[]> packets = new ArrayList<>(Vectors.ipv4Packets());
		packets.add(toHome(Packets.tcp()));
		packets.add(toHome(Packets.error()));
		packets.add(toHome(Packets.options()));
		return packets;
	}

	/** The sum of all words, which is 0xffff where a checksum among them is right. */
	static int sum(Bytes header) {
		int sum = 0;
		for (int i = 0; i < header.length(); i += 2) {
			sum += header.u16(i);
		}
		return (sum & 0xffff) + (sum >>> 16);
	}

}
