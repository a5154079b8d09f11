package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.put16;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** The IPv4 header, and what bounds a packet. */
class Ipv4PacketTests {

	@Test
	void readsARealHeader() {
		Ipv4Packet packet = new Ipv4Packet(Bytes.of(Vectors.v1()), 76);
		assertThat(packet.source()).hasToString("203.0.113.5");
		assertThat(packet.destination()).hasToString("198.51.100.77");
		assertThat(packet.timeToLive()).isEqualTo(54);
		assertThat(packet.identification()).isEqualTo(0x1000);
		assertThat(packet.protocol()).isEqualTo(Ipv4Packet.UDP);
		assertThat(packet.totalLength()).isEqualTo(76);
		assertThat(packet.payloadLength()).isEqualTo(56);
		assertThat(packet.isFirstFragment()).isFalse();
		assertThat(packet.isLaterFragment()).isFalse();
		assertThat(packet.mayNotBeFragmented()).isFalse();
	}

	@Test
	void refusesLessThanAHeader() {
		assertNoIpv4(Arrays.copyOf(Vectors.v1(), 19));
	}

	@Test
	void refusesAnotherVersion() {
		assertNoIpv4(put16(Vectors.v1(), 0, 0x5500));
	}

	@Test
	void refusesAHeaderLengthBelowTheLeast() {
		assertNoIpv4(put16(Vectors.v1(), 0, 0x4400));
	}

	@Test
	void refusesAHeaderThatIsNotAllThere() {
		assertNoIpv4(Arrays.copyOf(put16(Vectors.v1(), 0, 0x4f00), 59));
	}

	@Test
	void refusesATotalLengthBelowTheHeader() {
		assertNoIpv4(put16(Vectors.v1(), 2, 19));
	}

	@Test
	void leavesEthernetPaddingOut() {
		byte[] small = Frames.udp(Vectors.SERVER, Vectors.CLIENT, new byte[] { (byte) 0xff });
		Verdict.NotTeredo verdict = (Verdict.NotTeredo) verdict(1, Frames.ethernet(small));
		assertThat(verdict.outer()).isNotNull().satisfies((outer) -> {
			assertThat(outer.payload().length()).isEqualTo(1);
			assertThat(outer.ipv4().length()).isEqualTo(29);
			assertThat(outer.isCut()).isFalse();
		});
	}

	@Test
	void takesTheFramesEndWhereTheTotalLengthIsZero() {
		byte[] packet = put16(Vectors.v4(), 2, 0);
		assertThat(teredo(packet)).isEqualTo(teredo(Vectors.v4()));
		Bytes captured = Bytes.of(packet, 0, 70);
		Verdict cut = new PacketDecoder().decode(101, captured, packet.length);
		assertThat(cut).isInstanceOf(Verdict.CutShort.class);
		assertThat(new Ipv4Packet(captured, Long.MAX_VALUE).totalLength()).isEqualTo(Integer.MAX_VALUE);
		assertThat(new Ipv4Packet(captured, Long.MIN_VALUE).totalLength()).isEqualTo(70);
	}

	@Test
	void readsBehindOptions() {
		byte[] plain = Vectors.v1();
		byte[] packet = Frames.join(Arrays.copyOf(plain, 20), Frames.hex("94040000"),
				Arrays.copyOfRange(plain, 20, plain.length));
		put16(put16(packet, 0, 0x4600), 2, packet.length);
		assertThat(teredo(packet)).isEqualTo(teredo(plain));
		assertThat(teredo(verdict(1, Frames.ethernet(packet)))).isEqualTo(teredo(plain));
	}

	private static void assertNoIpv4(byte[] packet) {
		assertThatExceptionOfType(ForeignPacketException.class)
			.isThrownBy(() -> new Ipv4Packet(Bytes.of(packet), packet.length))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Verdict.Reason.NOT_IPV4));
		Decoded.notTeredo(verdict(228, packet), Verdict.Reason.NOT_IPV4);
	}

}
