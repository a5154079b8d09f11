package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.decode.Frames.ipv6;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Internet checksum over odd and even lengths. */
class ChecksumTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 47, 48, 1400 })
	void fitsAndNoticesOneFlippedBit(int length) {
		byte[] payload = new byte[length];
		Arrays.fill(payload, (byte) 0xa5);
		byte[] packet = Frames.udp("192.0.2.1:5", "192.0.2.2:6", payload);
		assertThat(fits(packet)).isTrue();
		packet[packet.length - 1] ^= 1;
		assertThat(fits(packet)).isFalse();
	}

	@Test
	void fitsTheSolicitationOfTheReference() {
		Bytes message = Bytes.of(Vectors.SOLICITATION).from(53);
		assertThat(message).hasToString("85007d3800000000");
		assertThat(Checksum.fitsIcmpv6(ipv6("fe80::ffff:ffff:fffe"), ipv6("ff02::2"), message)).isTrue();
		assertThat(Checksum.fitsIcmpv6(ipv6("fe80::ffff:ffff:fffd"), ipv6("ff02::2"), message)).isFalse();
	}

	private static boolean fits(byte[] packet) {
		return Checksum.fitsUdp(ipv4("192.0.2.1"), ipv4("192.0.2.2"), Bytes.of(packet).from(20));
	}

}
