package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * Looks through tunnels. A packet that only seems to be one, or whose inside is not to be
 * read, is left as it is, to be judged for itself.
 */
final class TunnelReader {

	private static final int IP_IN_IP = 4;

	private static final int GRE = 47;

	private static final int GTP_U_PORT = 2152;

	private static final int VXLAN_PORT = 4789;

	private static final int GENEVE_PORT = 6081;

	/** Endless nesting is an attack on decoders. */
	private static final int DEPTH = 4;

	private TunnelReader() {
	}

	/** The innermost packet to be had. */
	static NestedPacket innermost(NestedPacket outermost) {
		NestedPacket packet = outermost;
		NestedPacket inside = inside(packet);
		while (inside != null) {
			packet = inside;
			inside = inside(packet);
		}
		return packet;
	}

	private static @Nullable NestedPacket inside(NestedPacket packet) {
		Tunnel tunnel = announced(packet.ipv4());
		if (tunnel == null || packet.tunnels().size() == DEPTH || packet.ipv4().isFragment()) {
			return null;
		}
		try {
			return inside(packet, tunnel);
		}
		catch (ForeignPacketException ex) {
			return null;
		}
	}

	private static NestedPacket inside(NestedPacket packet, Tunnel tunnel) {
		Bytes body = packet.ipv4().payload();
		int wireLength = packet.ipv4().payloadLength();
		TunnelContent content = switch (tunnel) {
			case IP_IN_IP -> TunnelContent.ofIpv4(body);
			case GRE -> new GreHeader(body).content();
			case GTP_U, VXLAN, GENEVE -> TunnelContent.of(tunnel, new UdpDatagram(body), wireLength);
		};
		return packet.inside(tunnel, content, wireLength - content.ipv4().offsetIn(body));
	}

	private static @Nullable Tunnel announced(Ipv4Packet ipv4) {
		return switch (ipv4.protocol()) {
			case IP_IN_IP -> Tunnel.IP_IN_IP;
			case GRE -> Tunnel.GRE;
			case Ipv4Packet.UDP -> announced(ipv4.payload());
			default -> null;
		};
	}

	private static @Nullable Tunnel announced(Bytes udp) {
		if (udp.length() < UdpDatagram.HEADER_LENGTH) {
			return null;
		}
		return switch (udp.u16(UdpDatagram.DESTINATION_PORT)) {
			case GTP_U_PORT -> Tunnel.GTP_U;
			case VXLAN_PORT -> Tunnel.VXLAN;
			case GENEVE_PORT -> Tunnel.GENEVE;
			default -> null;
		};
	}

	/** Whether an IPv4 packet of this protocol, which is not UDP's, may be a tunnel. */
	static boolean isProtocol(int protocol) {
		return protocol == IP_IN_IP || protocol == GRE;
	}

	/** Whether a UDP datagram to this port may be a tunnel. */
	static boolean isPort(int port) {
		return port == GTP_U_PORT || port == VXLAN_PORT || port == GENEVE_PORT;
	}

}
