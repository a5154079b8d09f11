package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

import java.util.ArrayList;
import java.util.List;

/**
 * What a tunnel's header leads to.
 *
 * @param ipv4 the packet in the tunnel and whatever follows it
 * @param marks what is to be blanked before others may have it
 */
record TunnelContent(Bytes ipv4, List<Bytes> marks) {

	private static final int TRANSPARENT_ETHERNET = 0x6558;

	private static final int LINK_ADDRESSES_LENGTH = 12;

	/** A content that begins with an IPv4 header. */
	static TunnelContent ofIpv4(Bytes bytes) {
		return new TunnelContent(bytes, List.of());
	}

	/** A content of the given EtherType, which may be that of a whole Ethernet frame. */
	static TunnelContent of(int etherType, Bytes bytes) {
		return (etherType == TRANSPARENT_ETHERNET) ? ofEthernet(bytes)
				: ofIpv4(new LinkContent(etherType, bytes).ipv4());
	}

	static TunnelContent ofEthernet(Bytes frame) {
		return new TunnelContent(new EthernetFrame(frame).content().ipv4(),
				List.of(frame.slice(0, LINK_ADDRESSES_LENGTH)));
	}

	/** The content of a UDP tunnel, whose datagram fills its packet. */
	static TunnelContent of(Tunnel tunnel, UdpDatagram udp, int wireLength) {
		require(udp.hasPossibleLength() && udp.length() == wireLength, Verdict.Reason.NOT_UDP);
		Bytes payload = udp.payload();
		TunnelContent content = switch (tunnel) {
			case GTP_U -> new GtpHeader(payload, udp.payloadLength()).content();
			case VXLAN -> new VxlanHeader(payload).content();
			case GENEVE -> new GeneveHeader(payload).content();
			case GRE, IP_IN_IP -> throw new IllegalArgumentException("No UDP tunnel: " + tunnel);
		};
		return content.with(udp.bytes().slice(UdpDatagram.CHECKSUM, 2));
	}

	TunnelContent with(Bytes mark) {
		List<Bytes> more = new ArrayList<>(this.marks);
		more.add(mark);
		return new TunnelContent(this.ipv4, more);
	}

}
