package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPacketTests {

	private static final byte[] UDP = Frames.udp("192.0.2.7:50000", "198.51.100.9:53", hex("0102"));

	private static final byte[] IPV6 = Frames.ipv6("2001:db8::7", "2001:db8::9", 6, 64,
			hex("c350 0050 00000001 00000001 6018 ffff 0000 0000 01010101 abcdef"));

	@Test
	void readsIpv4() {
		NetworkPacket packet = read(1, Frames.ethernet(UDP));
		assertThat(text(packet)).isEqualTo("192.0.2.7 198.51.100.9 17 50000 53 0102");
		assertThat(packet.inside()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "101, ''", "12, ''", "1, 020000000001020000000002 86dd", "1, 020000000001020000000002 8100 0001 86dd",
			"0, 1e000000", "0, 00000018", "108, 0000001c", "9, ff03 0057",
			"276, 86dd 0000 00000001 0001 00 06 0000000000000000" })
	void readsIpv6OnEveryLink(int linkType, String header) {
		assertThat(text(read(linkType, join(hex(header), IPV6))))
			.isEqualTo("2001:db8::7 2001:db8::9 6 50000 80 abcdef");
	}

	@Test
	void readsBehindExtensionHeadersAndPassesOverLaterFragments() {
		byte[] options = Frames.ipv6("2001:db8::7", "2001:db8::9", 0, 64,
				hex("11 00 000000000000 c350 0035 0009 0000 ff"));
		assertThat(text(read(101, options))).isEqualTo("2001:db8::7 2001:db8::9 17 50000 53 ff");
		byte[] later = Frames.ipv6("2001:db8::7", "2001:db8::9", 44, 64,
				hex("11 00 0009 00000001 c350 0035 0009 0000 ff"));
		assertThat(text(read(101, later))).isEqualTo("2001:db8::7 2001:db8::9 17 -1 -1 ");
	}

	@Test
	void readsWhatIsInATunnel() {
		byte[] gre = Frames.ipv4(Frames.ipv4("192.0.2.1"), Frames.ipv4("192.0.2.2"), 64, 47,
				join(hex("0000 0800"), UDP));
		NetworkPacket packet = read(228, gre);
		assertThat(text(packet)).isEqualTo("192.0.2.1 192.0.2.2 47 -1 -1 ");
		assertThat(text(Objects.requireNonNull(packet.inside()))).isEqualTo("192.0.2.7 198.51.100.9 17 50000 53 0102");
	}

	@Test
	void leavesPaddingOutAndPortsThatAreNotThere() {
		assertThat(text(read(228, Arrays.copyOf(UDP, 22)))).isEqualTo("192.0.2.7 198.51.100.9 17 -1 -1 ");
		assertThat(text(read(228, Arrays.copyOf(UDP, 24)))).isEqualTo("192.0.2.7 198.51.100.9 17 50000 53 ");
		assertThat(text(read(228, Arrays.copyOf(UDP, 60)))).isEqualTo("192.0.2.7 198.51.100.9 17 50000 53 0102");
	}

	@Test
	void isNoneWhereNoPacketIs() {
		assertThat(NetworkPacket.of(1, Bytes.of(Frames.ethernet("0806", new byte[46])))).isNull();
		assertThat(NetworkPacket.of(999, Bytes.of(UDP))).isNull();
		assertThat(NetworkPacket.of(101, Bytes.of(Arrays.copyOf(IPV6, 39)))).isNull();
	}

	private static NetworkPacket read(int linkType, byte[] frame) {
		return Objects.requireNonNull(NetworkPacket.of(linkType, Bytes.of(frame)));
	}

	private static String text(NetworkPacket packet) {
		return NetworkPacket.text(packet.source()) + " " + NetworkPacket.text(packet.destination()) + " "
				+ packet.protocol() + " " + packet.sourcePort() + " " + packet.destinationPort() + " "
				+ packet.payload();
	}

}
