package org.driftwood.generator;

import java.util.Set;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Transport;

/** The table of kinds: the first row that fits (spec section 5). */
final class Kinds {

	private static final Set<Integer> TRANSPORTS = Set.of(4, 33, 41, 46, 47, 50, 88, 89, 97, 103, 108, 112, 115, 132,
			135, 136, 137, 139, 140);

	private Kinds() {
	}

	static PacketKind of(Stray stray) {
		return switch (stray.message().transport()) {
			case null -> PacketKind.OTHER;
			case Transport.Tcp _ -> PacketKind.TCP;
			case Transport.Udp _ -> PacketKind.UDP;
			case Transport.Icmpv6 message -> icmpv6(stray, message.type());
			case Transport.Other(int protocol) -> other(stray, protocol);
		};
	}

	private static PacketKind other(Stray stray, int protocol) {
		return switch (protocol) {
			case Message.NOTHING -> bubble(stray);
			case Message.ICMPV6 -> PacketKind.ICMPV6_OTHER;
			case 6 -> PacketKind.TCP;
			case 17 -> PacketKind.UDP;
			default -> TRANSPORTS.contains(protocol) ? PacketKind.OTHER_TRANSPORT : PacketKind.OTHER;
		};
	}

	private static PacketKind icmpv6(Stray stray, int type) {
		if (type >= 1 && type <= 4) {
			return PacketKind.ICMPV6_ERROR;
		}
		if (type == 128 || type == 129) {
			return (type == 128) ? PacketKind.ECHO_REQUEST : PacketKind.ECHO_REPLY;
		}
		boolean asks = type == 133 && stray.innerDestination().equals(Addresses.ALL_ROUTERS)
				&& Comparisons.isLinkLocal(stray.innerSource()) && toServers(stray);
		if (asks) {
			return PacketKind.ROUTER_SOLICITATION;
		}
		return (type == 134 && fromServers(stray)) ? PacketKind.ROUTER_ADVERTISEMENT : PacketKind.ICMPV6_OTHER;
	}

	private static PacketKind bubble(Stray stray) {
		boolean discovery = stray.innerDestination().equals(Addresses.ALL_NODES)
				&& stray.destination().address().equals(Addresses.DISCOVERY) && toServers(stray);
		if (discovery) {
			return PacketKind.BUBBLE_DISCOVERY;
		}
		if (stray.payload().length > 0) {
			return PacketKind.BUBBLE_NONZERO;
		}
		if (toServers(stray) && isServerOfReceiver(stray, stray.destination().address())) {
			return PacketKind.BUBBLE_TO_SERVER;
		}
		boolean second = fromServers(stray)
				&& (stray.origin() != null || isServerOfReceiver(stray, stray.source().address()));
		return second ? PacketKind.BUBBLE_FROM_SERVER : PacketKind.BUBBLE_DIRECT;
	}

	private static boolean isServerOfReceiver(Stray stray, Ipv4Address address) {
		Embedded receiver = Embedded.in(stray.innerDestination());
		return receiver != null && receiver.server().equals(address);
	}

	private static boolean toServers(Stray stray) {
		return stray.destination().port() == Addresses.SERVER_PORT;
	}

	private static boolean fromServers(Stray stray) {
		return stray.source().port() == Addresses.SERVER_PORT;
	}

}
