package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

import java.util.Objects;

import org.junit.jupiter.api.Test;

/** Where headers end and people's data begin. */
class DataWindowTests {

	private static final int INNER = 8 + 40;

	private static final byte[] DATA = hex("d0d1d2d3d4d5");

	@Test
	void beginsBehindTcpOptions() {
		byte[] tcp = hex("0050 c000 00000001 00000002 6012 ffff 0000 0000 02040500");
		TeredoPacket packet = packet(6, tcp, DATA);
		assertThat(transport(packet)).isEqualTo(new Transport.Tcp(80, 49152, 0x12));
		assertWindow(packet, 24, 30);
	}

	@Test
	void beginsBehindUdp() {
		TeredoPacket packet = packet(17, hex("0035 c000 000e 0000"), DATA);
		assertThat(transport(packet)).isEqualTo(new Transport.Udp(53, 49152));
		assertWindow(packet, 8, 14);
	}

	@Test
	void countsEchoedBytesAsData() {
		assertWindow(packet(58, hex("8000 0000 0001 0002"), DATA), 8, 14);
	}

	@Test
	void countsQuotedHeadersAsHeaders() {
		byte[] quoted = Frames.ipv6(Vectors.CLIENT_ADDRESS, "2001:db8::80", 6, 60, join(new byte[20], DATA));
		TeredoPacket packet = packet(58, hex("0103 0000 00000000"), quoted);
		assertThat(transport(packet)).isEqualTo(new Transport.Icmpv6(1, 3, null,
				new QuotedPacket(Frames.ipv6(Vectors.CLIENT_ADDRESS), Frames.ipv6("2001:db8::80"), 6)));
		assertWindow(packet, 8 + 40 + 8, 8 + 40 + 26);
	}

	@Test
	void countsAQuoteThatIsNoHeaderAsData() {
		assertWindow(packet(58, hex("0103 0000 00000000"), new byte[39]), 8, 47);
		assertWindow(packet(58, hex("0103 0000 00000000"), new byte[48]), 8, 56);
		assertWindow(packet(58, hex("0103 0000 00000000 60000000 0000 3b00"), new byte[32]), 48, 48);
	}

	@Test
	void countsControlMessagesAsHeadersAndUnknownOnesAsData() {
		assertWindow(packet(58, hex("8700 0000 00000000"), new byte[16]), 24, 24);
		assertWindow(packet(58, hex("c800 0000 00000000"), DATA), 4, 14);
	}

	@Test
	void beginsBehindExtensionHeaders() {
		byte[] headers = join(hex("3c00000000000000"), hex("2b00000000000000"), hex("3300000000000000"),
				hex("2c01000000000000 00000000"), hex("1100000000000001"), hex("0035 c000 000e 0000"));
		TeredoPacket packet = packet(0, headers, DATA);
		assertThat(transport(packet)).isEqualTo(new Transport.Udp(53, 49152));
		assertWindow(packet, headers.length, headers.length + 6);
	}

	@Test
	void readsNoPortsInALaterInnerFragment() {
		TeredoPacket packet = packet(44, hex("1100 0008 00000001"), DATA);
		assertThat(packet.kind()).isEqualTo(PacketKind.UDP);
		assertThat(transport(packet)).isEqualTo(new Transport.Other(17));
		assertWindow(packet, 8, 14);
	}

	@Test
	void countsAllAsDataThatCannotBeRead() {
		assertWindow(packet(6, new byte[13]), 0, 13);
		assertWindow(packet(60, hex("3b01000000000000")), 0, 8);
		assertWindow(packet(132, new byte[12]), 0, 12);
		assertThat(packet(60, hex("3b01000000000000")).inner()).isNotNull()
			.satisfies((inner) -> assertThat(inner.transport()).isNull());
	}

	@Test
	void endsBeforeTheTrailers() {
		byte[] inner = Frames.ipv6("2001:db8::80", Vectors.CLIENT_ADDRESS, 17, 64,
				join(hex("0035 c000 000e 0000"), DATA));
		TeredoPacket packet = teredo(Frames.udp(Vectors.PEER, Vectors.CLIENT,
				join(Frames.origin(Vectors.PEER), inner, hex("0104aabbccdd"))));
		assertWindow(packet, 8, 14);
		assertThat(packet.trailers()).hasSize(1);
		assertThat(packet.innerOffset()).isEqualTo(8);
	}

	@Test
	void findsTheInnerPacketBehindBothHeaders() {
		assertThat(teredo(Vectors.v3()).innerOffset()).isEqualTo(21);
		assertThat(teredo(Vectors.v2()).innerOffset()).isEqualTo(13);
		assertThat(teredo(Vectors.v4()).innerOffset()).isZero();
	}

	private static TeredoPacket packet(int nextHeader, byte[]... payload) {
		byte[] inner = Frames.ipv6("2001:db8::80", Vectors.CLIENT_ADDRESS, nextHeader, 64, join(payload));
		return teredo(Frames.udp(Vectors.PEER, Vectors.CLIENT, join(Frames.origin(Vectors.PEER), inner)));
	}

	private static Transport transport(TeredoPacket packet) {
		return Objects.requireNonNull(Objects.requireNonNull(packet.inner()).transport());
	}

	private static void assertWindow(TeredoPacket packet, int from, int to) {
		assertThat(packet.dataOffset() - INNER).isEqualTo(from);
		assertThat(packet.dataEnd() - INNER).isEqualTo(to);
	}

}
