package org.driftwood.decode;

/** Decides what a whole, well-formed packet is: the first kind that fits. */
final class PacketKinds {

	private static final Ipv6Address ALL_NODES = new Ipv6Address(0xff02_0000_0000_0000L, 1);

	private static final Ipv6Address ALL_ROUTERS = new Ipv6Address(0xff02_0000_0000_0000L, 2);

	/** 224.0.0.253, where clients look for each other on a link (RFC 4380 2.17). */
	private static final Ipv4Address DISCOVERY = new Ipv4Address(0xe00000fd);

	private PacketKinds() {
	}

	static PacketKind of(OuterPacket outer, boolean hasOrigin, InnerPacket inner) {
		return switch (inner.transport()) {
			case null -> PacketKind.OTHER;
			case Transport.Tcp _ -> PacketKind.TCP;
			case Transport.Udp _ -> PacketKind.UDP;
			case Transport.Icmpv6 message -> icmpv6(outer, inner, message.type());
			case Transport.Other other -> other(outer, hasOrigin, inner, other.protocol());
		};
	}

	private static PacketKind other(OuterPacket outer, boolean hasOrigin, InnerPacket inner, int protocol) {
		return switch (protocol) {
			case TransportHeader.NO_NEXT_HEADER -> bubble(outer, hasOrigin, inner);
			case TransportHeader.TCP -> PacketKind.TCP;
			case TransportHeader.UDP -> PacketKind.UDP;
			case TransportHeader.ICMPV6 -> PacketKind.ICMPV6_OTHER;
			default -> isKnownTransport(protocol) ? PacketKind.OTHER_TRANSPORT : PacketKind.OTHER;
		};
	}

	private static PacketKind bubble(OuterPacket outer, boolean hasOrigin, InnerPacket inner) {
		if (isDiscovery(outer, inner)) {
			return PacketKind.BUBBLE_DISCOVERY;
		}
		if (inner.payloadLength() > 0) {
			return PacketKind.BUBBLE_NONZERO;
		}
		if (toServerPort(outer) && namesServer(inner, outer.destination())) {
			return PacketKind.BUBBLE_TO_SERVER;
		}
		boolean fromServer = fromServerPort(outer) && (hasOrigin || namesServer(inner, outer.source()));
		return fromServer ? PacketKind.BUBBLE_FROM_SERVER : PacketKind.BUBBLE_DIRECT;
	}

	private static boolean isDiscovery(OuterPacket outer, InnerPacket inner) {
		return inner.destination().equals(ALL_NODES) && outer.destination().address().equals(DISCOVERY)
				&& toServerPort(outer);
	}

	private static boolean namesServer(InnerPacket inner, Endpoint endpoint) {
		return inner.destinationTeredo().filter((teredo) -> teredo.server().equals(endpoint.address())).isPresent();
	}

	private static PacketKind icmpv6(OuterPacket outer, InnerPacket inner, int type) {
		if (Icmpv6Message.isError(type)) {
			return PacketKind.ICMPV6_ERROR;
		}
		return switch (type) {
			case Icmpv6Message.ECHO_REQUEST -> PacketKind.ECHO_REQUEST;
			case Icmpv6Message.ECHO_REPLY -> PacketKind.ECHO_REPLY;
			case Icmpv6Message.ROUTER_SOLICITATION ->
				isSolicitation(outer, inner) ? PacketKind.ROUTER_SOLICITATION : PacketKind.ICMPV6_OTHER;
			case Icmpv6Message.ROUTER_ADVERTISEMENT ->
				fromServerPort(outer) ? PacketKind.ROUTER_ADVERTISEMENT : PacketKind.ICMPV6_OTHER;
			default -> PacketKind.ICMPV6_OTHER;
		};
	}

	private static boolean isSolicitation(OuterPacket outer, InnerPacket inner) {
		return inner.destination().equals(ALL_ROUTERS) && inner.source().isLinkLocal() && toServerPort(outer);
	}

	private static boolean fromServerPort(OuterPacket outer) {
		return outer.source().port() == TeredoAddress.SERVER_PORT;
	}

	private static boolean toServerPort(OuterPacket outer) {
		return outer.destination().port() == TeredoAddress.SERVER_PORT;
	}

	// By IANA's protocol numbers, those that IPv6 hosts and routers do speak.
	private static boolean isKnownTransport(int protocol) {
		return switch (protocol) {
			case 4, 33, 41, 46, 47, 50, 88, 89, 97, 103, 108, 112, 115, 132, 135, 136, 137, 139, 140 -> true;
			default -> false;
		};
	}

}
