package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.ipv6;
import static org.driftwood.decode.Frames.join;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a packet is, row by row of the table. */
class PacketKindsTests {

	private static final String CLIENT = Vectors.CLIENT_ADDRESS;

	private static final String PEER = Vectors.PEER_ADDRESS;

	private static final String RELAY = "192.0.2.9:3545";

	private static final String NATIVE = "2001:db8::80";

	@Test
	void tellsDiscoveryByAllThreeOfItsMarks() {
		byte[] bubble = bubble(PEER, "ff02::1");
		assertThat(kind("10.1.2.3:5000", "224.0.0.253:3544", bubble)).isEqualTo(PacketKind.BUBBLE_DISCOVERY);
		assertThat(kind("10.1.2.3:5000", "224.0.0.252:3544", bubble)).isEqualTo(PacketKind.BUBBLE_DIRECT);
		assertThat(kind("10.1.2.3:5000", "224.0.0.253:3545", bubble)).isEqualTo(PacketKind.BUBBLE_DIRECT);
		byte[] other = bubble(PEER, CLIENT);
		assertThat(kind("10.1.2.3:5000", "224.0.0.253:3544", other)).isEqualTo(PacketKind.BUBBLE_DIRECT);
	}

	@Test
	void tellsTheTwoLegsOfAnIndirectBubble() {
		byte[] bubble = bubble(PEER, CLIENT);
		assertThat(kind(Vectors.PEER, Vectors.SERVER, bubble)).isEqualTo(PacketKind.BUBBLE_TO_SERVER);
		assertThat(kind(Vectors.SERVER, Vectors.CLIENT, bubble)).isEqualTo(PacketKind.BUBBLE_FROM_SERVER);
		assertThat(kind("203.0.113.6:3544", Vectors.CLIENT, bubble)).isEqualTo(PacketKind.BUBBLE_DIRECT);
		byte[] withOrigin = join(Frames.origin(Vectors.PEER), bubble);
		assertThat(kind("203.0.113.6:3544", Vectors.CLIENT, withOrigin)).isEqualTo(PacketKind.BUBBLE_FROM_SERVER);
		assertThat(kind(Vectors.PEER, Vectors.CLIENT, bubble)).isEqualTo(PacketKind.BUBBLE_DIRECT);
	}

	@Test
	void countsABubbleWithDataAsNone() {
		byte[] inner = Frames.ipv6(PEER, CLIENT, 59, 0, new byte[4]);
		assertThat(kind(Vectors.SERVER, Vectors.CLIENT, inner)).isEqualTo(PacketKind.BUBBLE_NONZERO);
		byte[] discovery = Frames.ipv6(PEER, "ff02::1", 59, 0, new byte[4]);
		assertThat(kind("10.1.2.3:5000", "224.0.0.253:3544", discovery)).isEqualTo(PacketKind.BUBBLE_DISCOVERY);
	}

	@Test
	void tellsASolicitationByAddressesAndPort() {
		byte[] message = hex("8500 0000 00000000");
		assertThat(kind(Vectors.CLIENT, Vectors.SERVER, icmpv6("fe80::1", "ff02::2", message)))
			.isEqualTo(PacketKind.ROUTER_SOLICITATION);
		assertThat(kind(Vectors.CLIENT, Vectors.SERVER, icmpv6("fe80::1", "ff02::1", message)))
			.isEqualTo(PacketKind.ICMPV6_OTHER);
		assertThat(kind(Vectors.CLIENT, Vectors.SERVER, icmpv6(PEER, "ff02::2", message)))
			.isEqualTo(PacketKind.ICMPV6_OTHER);
		assertThat(kind(Vectors.SERVER, Vectors.CLIENT, icmpv6("fe80::1", "ff02::2", message)))
			.isEqualTo(PacketKind.ICMPV6_OTHER);
	}

	@Test
	void tellsAnAdvertisementByItsPort() {
		byte[] inner = icmpv6("fe80::1", "fe80::2", hex("8600 0000 00000000 00000000 00000000"));
		assertThat(kind(Vectors.SERVER, Vectors.CLIENT, inner)).isEqualTo(PacketKind.ROUTER_ADVERTISEMENT);
		assertThat(kind(Vectors.CLIENT, Vectors.SERVER, inner)).isEqualTo(PacketKind.ICMPV6_OTHER);
	}

	@ParameterizedTest
	@CsvSource({ "128, ECHO_REQUEST", "129, ECHO_REPLY", "1, ICMPV6_ERROR", "4, ICMPV6_ERROR", "5, ICMPV6_OTHER",
			"135, ICMPV6_OTHER", "143, ICMPV6_OTHER", "255, ICMPV6_OTHER" })
	void tellsIcmpv6ByItsType(int type, PacketKind kind) {
		byte[] message = Frames.put16(new byte[16], 0, type << 8);
		assertThat(kind(RELAY, Vectors.CLIENT, icmpv6(NATIVE, CLIENT, message))).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "6, TCP", "17, UDP", "132, OTHER_TRANSPORT", "50, OTHER_TRANSPORT", "41, OTHER_TRANSPORT",
			"253, OTHER", "1, OTHER", "58, ICMPV6_OTHER" })
	void tellsTransportsByTheNextHeader(int nextHeader, PacketKind kind) {
		byte[] inner = Frames.ipv6(NATIVE, CLIENT, nextHeader, 64, new byte[20]);
		assertThat(kind(RELAY, Vectors.CLIENT, inner)).isEqualTo(kind);
		byte[] tooShort = Frames.ipv6(NATIVE, CLIENT, nextHeader, 64, new byte[1]);
		assertThat(kind(RELAY, Vectors.CLIENT, tooShort)).isEqualTo(kind);
	}

	@Test
	void looksBehindExtensionHeaders() {
		byte[] report = join(hex("3a00 0502 0000 0100"), new byte[] { (byte) 143 }, new byte[7]);
		byte[] inner = Frames.ipv6("fe80::1", "ff02::16", 0, 1, report);
		assertThat(kind(Vectors.CLIENT, Vectors.SERVER, inner)).isEqualTo(PacketKind.ICMPV6_OTHER);
		byte[] nothing = Frames.ipv6(NATIVE, CLIENT, 60, 1, hex("3b00 0104 0000 0000"));
		assertThat(kind(RELAY, Vectors.CLIENT, nothing)).isEqualTo(PacketKind.BUBBLE_NONZERO);
	}

	@Test
	void countsOnlyEmptyPacketsAsBubbles() {
		assertThat(PacketKind.values()).filteredOn(PacketKind::isBubble)
			.containsExactly(PacketKind.BUBBLE_DISCOVERY, PacketKind.BUBBLE_TO_SERVER, PacketKind.BUBBLE_FROM_SERVER,
					PacketKind.BUBBLE_DIRECT);
	}

	@Test
	void knowsTheObsoletePrefix() {
		byte[] inner = bubble(NATIVE, "3ffe:831f:cb00:7105:0:63bf:39cc:9bb2");
		TeredoPacket packet = teredo(Frames.udp(RELAY, Vectors.CLIENT, inner));
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_DIRECT);
		assertThat(packet.anomalies()).contains(Anomaly.OBSOLETE_PREFIX);
		assertThat(TeredoAddress.of(ipv6("3ffe:8320::"))).isEmpty();
	}

	private static byte[] bubble(String source, String destination) {
		return Frames.ipv6(source, destination, 59, 0, new byte[0]);
	}

	private static byte[] icmpv6(String source, String destination, byte[] message) {
		return Frames.ipv6(source, destination, 58, 255, Frames.icmpv6(source, destination, message));
	}

	private static PacketKind kind(String source, String destination, byte[] payload) {
		return teredo(Frames.udp(source, destination, payload)).kind();
	}

}
