package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.malformed;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;
import static org.driftwood.decode.Frames.put16;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** Payloads that begin as Teredo does and break its grammar. */
class MalformedTests {

	private static final byte[] AUTHENTICATION = Frames.authentication("0102030405060708", 0);

	private static final byte[] ORIGIN = Frames.origin("192.0.2.33:3545");

	private static final byte[] BUBBLE = Frames.ipv6(Vectors.PEER_ADDRESS, Vectors.CLIENT_ADDRESS, 59, 0, new byte[0]);

	@Test
	void refusesALengthBeyondThePayload() {
		Verdict.Malformed verdict = malformed(onPort(put16(Vectors.BUBBLE_WITH_ORIGIN.clone(), 12, 1)));
		assertThat(verdict.fault()).isEqualTo(Fault.IPV6_LENGTH_IMPOSSIBLE);
		assertThat(verdict.outer().declaredLength()).isEqualTo(48);
		TeredoPacket packet = verdict.packet();
		assertThat(packet.kind()).isEqualTo(PacketKind.MALFORMED);
		assertThat(packet.origin()).isNotNull();
		assertThat(Objects.requireNonNull(packet.inner()).transport()).isNull();
		assertThat(packet.dataOffset()).isEqualTo(48);
		assertThat(packet.dataEnd()).isEqualTo(48);
	}

	@Test
	void refusesWhatStandsTwiceOrInTheWrongOrder() {
		assertThat(fault(ORIGIN, ORIGIN, BUBBLE)).isEqualTo(Fault.ORIGIN_REPEATED);
		assertThat(fault(ORIGIN, ORIGIN)).isEqualTo(Fault.ORIGIN_REPEATED);
		assertThat(fault(Frames.origin("192.0.2.34:3545"), ORIGIN, BUBBLE)).isEqualTo(Fault.ORIGIN_REPEATED);
		assertThat(fault(ORIGIN, AUTHENTICATION, BUBBLE)).isEqualTo(Fault.AUTHENTICATION_AFTER_ORIGIN);
		assertThat(fault(AUTHENTICATION, AUTHENTICATION, BUBBLE)).isEqualTo(Fault.AUTHENTICATION_REPEATED);
		assertThat(fault(AUTHENTICATION, ORIGIN, ORIGIN, BUBBLE)).isEqualTo(Fault.ORIGIN_REPEATED);
		assertThat(verdict(Frames.udp(Vectors.SERVER, Vectors.CLIENT, join(AUTHENTICATION, ORIGIN, BUBBLE))))
			.isInstanceOf(Verdict.Teredo.class);
	}

	@Test
	void refusesPartsThatAreTooShort() {
		assertThat(fault(join(hex("0001ff00"), new byte[56]))).isEqualTo(Fault.AUTHENTICATION_TOO_SHORT);
		assertThat(fault(AUTHENTICATION, hex("0000f2263fff"))).isEqualTo(Fault.ORIGIN_TOO_SHORT);
		assertThat(fault(ORIGIN, Arrays.copyOf(BUBBLE, 39))).isEqualTo(Fault.IPV6_HEADER_TOO_SHORT);
		byte[] linkLocal = Frames.ipv6("fe80::1", "ff02::2", 59, 0, new byte[0]);
		assertThat(fault(ORIGIN, Arrays.copyOf(linkLocal, 24))).isEqualTo(Fault.IPV6_HEADER_TOO_SHORT);
	}

	@Test
	void refusesAnythingButIpv6BehindAHeader() {
		assertThat(fault(AUTHENTICATION)).isEqualTo(Fault.IPV6_EXPECTED);
		byte[] packet = join(AUTHENTICATION, ORIGIN);
		assertThat(malformed(onPort(packet)).packet().dataOffset()).isEqualTo(21);
	}

	@Test
	void refusesAUdpLengthShorterThanItsHeader() {
		byte[] packet = put16(Vectors.v1(), 24, 7);
		Verdict.Malformed verdict = malformed(verdict(packet));
		assertThat(verdict.fault()).isEqualTo(Fault.UDP_LENGTH_IMPOSSIBLE);
		assertThat(verdict.outer().declaredLength()).isZero();
		assertThat(verdict.outer().carriedLength()).isEqualTo(48);
		assertThat(verdict.packet().origin()).isNotNull();
		assertThat(verdict.packet().inner()).isNotNull();
		assertThat(verdict.packet().dataEnd()).isEqualTo(48);
	}

	@Test
	void sparesOtherTrafficOffTheTeredoPort() {
		notTeredo(offPort(join(ORIGIN, ORIGIN, BUBBLE)), Verdict.Reason.OTHER_UDP);
		notTeredo(offPort(join(hex("0001ff00"), new byte[56])), Verdict.Reason.OTHER_UDP);
		notTeredo(offPort(Frames.ipv6("2001:db8::1", "2001:db8::2", 0, 1, new byte[0])), Verdict.Reason.OTHER_UDP);
		byte[] dns = Frames.udp("192.0.2.7:49152", "192.0.2.53:53", join(hex("6abc"), new byte[39]));
		notTeredo(verdict(put16(dns, 24, 7)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void sparesNothingOffTheTeredoPortThatShowsATeredoAddress() {
		assertThat(malformed(offPort(put16(BUBBLE.clone(), 4, 1))).fault()).isEqualTo(Fault.IPV6_LENGTH_IMPOSSIBLE);
		assertThat(malformed(offPort(Arrays.copyOf(BUBBLE, 39))).fault()).isEqualTo(Fault.IPV6_HEADER_TOO_SHORT);
	}

	@Test
	void readsOnBehindAnImpossibleUdpLength() {
		assertThat(malformed(verdict(put16(Vectors.v5(), 24, 7))).fault()).isEqualTo(Fault.UDP_LENGTH_IMPOSSIBLE);
	}

	private static Fault fault(byte[]... parts) {
		return malformed(onPort(join(parts))).fault();
	}

	private static Verdict onPort(byte[] payload) {
		return verdict(Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload));
	}

	private static Verdict offPort(byte[] payload) {
		return verdict(Frames.udp(Vectors.PEER, Vectors.CLIENT, payload));
	}

}
