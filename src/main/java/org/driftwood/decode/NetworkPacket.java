package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * An IP packet of either version, as far as it can be read, for what is told of packets
 * that are no Teredo. Its windows share the frame's bytes.
 *
 * @param addresses the source's bytes and behind them the destination's, 4 or 16 each
 * @param protocol the number of the transport
 * @param sourcePort 0 to 65535, or {@link #NO_PORT}
 * @param destinationPort the same; there are both or none
 * @param sequence TCP's number of the payload's first byte, 32 bits as they stand; else 0
 * @param payload the captured bytes behind a transport header with ports; else none
 * @param inside the innermost packet where this one is a tunnel
 */
public record NetworkPacket(Bytes addresses, int protocol, int sourcePort, int destinationPort, int sequence,
		Bytes payload, @Nullable NetworkPacket inside) {

	/** Where a transport has no ports, or they were not captured. */
	public static final int NO_PORT = -1;

	public static final int TCP = TransportHeader.TCP;

	public static final int UDP = TransportHeader.UDP;

	private static final int IPV6_IN_IPV4 = 41;

	private static final int IPV4_ADDRESSES = 12;

	private static final int PORTS_LENGTH = 4;

	private static final int TCP_SEQUENCE = 4;

	private static final int TCP_DATA_OFFSET = 12;

	private static final int TCP_LENGTH = 20;

	/** The packet in a frame, or null where there is none. No input makes it throw. */
	public static @Nullable NetworkPacket of(int linkType, Bytes frame) {
		try {
			LinkContent content = LinkFrame.open(LinkType.of(linkType), frame).content().network();
			return (content.etherType() == LinkContent.IPV6) ? ofIpv6(content.bytes()) : ofIpv4(content.ipv4());
		}
		catch (ForeignPacketException ex) {
			return null;
		}
	}

	/** A packet that came in fragments. */
	public static @Nullable NetworkPacket of(Reassembled whole) {
		try {
			return ofIpv4(whole.ipv4());
		}
		catch (ForeignPacketException ex) {
			return null;
		}
	}

	private static NetworkPacket ofIpv4(Bytes bytes) {
		Ipv4Packet ipv4 = new Ipv4Packet(bytes, bytes.length());
		return ofIpv4(ipv4, inside(ipv4));
	}

	private static NetworkPacket ofIpv4(Ipv4Packet ipv4, @Nullable NetworkPacket inside) {
		Bytes addresses = ipv4.bytes().slice(IPV4_ADDRESSES, 8);
		Bytes payload = ipv4.isLaterFragment() ? Bytes.EMPTY : ipv4.payload();
		return ofTransport(addresses, ipv4.protocol(), payload, inside);
	}

	private static @Nullable NetworkPacket inside(Ipv4Packet ipv4) {
		if (ipv4.protocol() == IPV6_IN_IPV4 && !ipv4.isFragment()) {
			return ofIpv6(ipv4.payload());
		}
		if (ipv4.protocol() == TCP) {
			return null;
		}
		NestedPacket innermost = TunnelReader.innermost(NestedPacket.outermost(ipv4, Direction.UNKNOWN));
		return innermost.tunnels().isEmpty() ? null : ofIpv4(innermost.ipv4(), null);
	}

	private static @Nullable NetworkPacket ofIpv6(Bytes bytes) {
		if (bytes.length() < Ipv6Header.LENGTH || bytes.u8(0) >> 4 != 6) {
			return null;
		}
		Ipv6Header header = new Ipv6Header(bytes);
		// Network cards that split packets themselves see 0 here, as with IPv4.
		Bytes content = (header.payloadLength() == 0) ? bytes.from(Ipv6Header.LENGTH) : header.payload();
		HeaderChain chain = HeaderChain.walk(header.nextHeader(), content);
		Bytes payload = (chain.end() == HeaderChain.End.TRANSPORT) ? content.from(chain.length()) : Bytes.EMPTY;
		return ofTransport(bytes.slice(Ipv6Header.SOURCE, 32), chain.protocol(), payload, null);
	}

	private static NetworkPacket ofTransport(Bytes addresses, int protocol, Bytes bytes,
			@Nullable NetworkPacket inside) {
		if ((protocol != TCP && protocol != UDP) || bytes.length() < PORTS_LENGTH) {
			return new NetworkPacket(addresses, protocol, NO_PORT, NO_PORT, 0, Bytes.EMPTY, inside);
		}
		Bytes payload = (protocol == TCP) ? behindTcp(bytes) : behindUdp(bytes);
		int sequence = (protocol == TCP && payload.length() > 0) ? bytes.bits32(TCP_SEQUENCE) : 0;
		return new NetworkPacket(addresses, protocol, bytes.u16(0), bytes.u16(2), sequence, payload, inside);
	}

	private static Bytes behindTcp(Bytes bytes) {
		int header = (bytes.length() > TCP_DATA_OFFSET) ? (bytes.u8(TCP_DATA_OFFSET) >> 4) * 4 : 0;
		return (header >= TCP_LENGTH && header <= bytes.length()) ? bytes.from(header) : Bytes.EMPTY;
	}

	private static Bytes behindUdp(Bytes bytes) {
		return (bytes.length() >= UdpDatagram.HEADER_LENGTH) ? new UdpDatagram(bytes).payload() : Bytes.EMPTY;
	}

	/** The source's address: 4 or 16 bytes. */
	public Bytes source() {
		return this.addresses.first(this.addresses.length() / 2);
	}

	/** The destination's address. */
	public Bytes destination() {
		return this.addresses.from(this.addresses.length() / 2);
	}

	/** An address of 4 bytes in dotted decimal, one of 16 as RFC 5952 wants. */
	public static String text(Bytes address) {
		return (address.length() == 4) ? new Ipv4Address(address.bits32(0)).toString()
				: Ipv6Header.address(address, 0).toString();
	}

}
