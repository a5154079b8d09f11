package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.driftwood.decode.Frames.hex;

import java.util.function.Function;

import org.junit.jupiter.api.Test;

/** The smaller views: one real header read, each check refused once. */
class ViewTests {

	@Test
	void readsAnEthernetHeader() {
		EthernetFrame frame = new EthernetFrame(Bytes.of(hex("020000000001 020000000002 0800 45")));
		assertThat(frame.content()).isEqualTo(new LinkContent(LinkContent.IPV4, Bytes.of(hex("45"))));
		assertForeign(EthernetFrame::new, "020000000001 020000000002 08", Verdict.Reason.LINK_HEADER_BROKEN);
	}

	@Test
	void readsCookedHeaders() {
		assertThat(LinuxCookedFrame.version1(Bytes.of(Vectors.SLL)).etherType()).isEqualTo(0x0800);
		assertThat(LinuxCookedFrame.version2(Bytes.of(Vectors.SLL2)).packetType()).isZero();
		assertForeign(LinuxCookedFrame::version1, "00".repeat(15), Verdict.Reason.LINK_HEADER_BROKEN);
		assertForeign(LinuxCookedFrame::version2, "00".repeat(19), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	@Test
	void readsAPppHeader() {
		assertThat(PppFrame.behindAddress(Bytes.of(hex("ff03002145"))).content().etherType()).isEqualTo(0x0800);
		assertForeign(PppFrame::behindAddress, "", Verdict.Reason.LINK_HEADER_BROKEN);
		assertForeign(PppFrame::behindAddress, "00", Verdict.Reason.LINK_HEADER_BROKEN);
	}

	@Test
	void readsAUdpHeader() {
		UdpDatagram datagram = new UdpDatagram(Bytes.of(hex("0dd8 9c40 000a 82ae 0102 0304")));
		assertThat(datagram.sourcePort()).isEqualTo(3544);
		assertThat(datagram.destinationPort()).isEqualTo(40000);
		assertThat(datagram.hasChecksum()).isTrue();
		assertThat(datagram.payload()).hasToString("0102");
		assertForeign(UdpDatagram::new, "0dd8 9c40 000a 82", Verdict.Reason.NOT_UDP);
	}

	@Test
	void keepsTheBytesOfAnImpossibleUdpLength() {
		UdpDatagram datagram = new UdpDatagram(Bytes.of(hex("0dd8 9c40 0007 0000 0102")));
		assertThat(datagram.hasPossibleLength()).isFalse();
		assertThat(datagram.payloadLength()).isZero();
		assertThat(datagram.payload()).hasToString("0102");
	}

	@Test
	void readsAuthenticationWithIdentifierAndValue() {
		AuthenticationHeader header = new AuthenticationHeader(
				Bytes.of(hex("0001 02 03 aabb ccddee ff22334455667788 01 60")));
		assertThat(header.length()).isEqualTo(18);
		assertThat(header.read())
			.isEqualTo(new Authentication(Bytes.of(hex("aabb")), Bytes.of(hex("ccddee")), 0xff22334455667788L, 1));
		assertThat(header.read().length()).isEqualTo(18);
		assertMalformed(AuthenticationHeader::new, "00010000 1122334455667788", Fault.AUTHENTICATION_TOO_SHORT);
		assertMalformed(AuthenticationHeader::new, "00010001 1122334455667788 00", Fault.AUTHENTICATION_TOO_SHORT);
	}

	@Test
	void readsAnOrigin() {
		OriginIndication origin = new OriginHeader(Bytes.of(hex("0000 feae fefdfcfb"))).read();
		assertThat(origin.mapped()).hasToString("1.2.3.4:337");
		assertMalformed(OriginHeader::new, "0000 feae fefdfc", Fault.ORIGIN_TOO_SHORT);
	}

	@Test
	void readsAnIpv6Header() {
		Ipv6Header header = new Ipv6Header(Bytes.of(Vectors.BUBBLE_WITH_TRAILERS));
		assertThat(header.source()).hasToString(Vectors.PEER_ADDRESS);
		assertThat(header.destination()).hasToString(Vectors.CLIENT_ADDRESS);
		assertThat(header.nextHeader()).isEqualTo(59);
		assertThat(header.hopLimit()).isEqualTo(21);
		assertThat(header.isWhole()).isTrue();
		assertThat(header.behind().length()).isEqualTo(16);
		assertMalformed(Ipv6Header::new, "60" + "00".repeat(38), Fault.IPV6_HEADER_TOO_SHORT);
		assertMalformed(Ipv6Header::new, "50" + "00".repeat(39), Fault.IPV6_EXPECTED);
	}

	@Test
	void hasNoTrailersBehindAnIpv6PacketThatIsCut() {
		Ipv6Header header = new Ipv6Header(Bytes.of(hex("60000000 0004 3b 00" + "00".repeat(32) + "0102")));
		assertThat(header.isWhole()).isFalse();
		assertThat(header.payload()).hasToString("0102");
		assertThat(header.behind().length()).isZero();
	}

	private static void assertForeign(Function<Bytes, ?> view, String bytes, Verdict.Reason reason) {
		assertThatExceptionOfType(ForeignPacketException.class).isThrownBy(() -> view.apply(Bytes.of(hex(bytes))))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.satisfies((ex) -> assertThat(ex.getStackTrace()).isEmpty());
	}

	private static void assertMalformed(Function<Bytes, ?> view, String bytes, Fault fault) {
		assertThatExceptionOfType(MalformedPacketException.class).isThrownBy(() -> view.apply(Bytes.of(hex(bytes))))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(fault))
			.satisfies((ex) -> assertThat(ex.getStackTrace()).isEmpty());
	}

}
