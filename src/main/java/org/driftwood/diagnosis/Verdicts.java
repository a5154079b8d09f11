package org.driftwood.diagnosis;

import org.driftwood.decode.AddressScope;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;
import org.jspecify.annotations.Nullable;

/** Compares the inner addresses of one packet with the outer ones. */
final class Verdicts {

	/** Where clients look for others on their link (RFC 4380 2.17). */
	private static final Ipv4Address DISCOVERY = new Ipv4Address(0xe00000fd);

	private static final int SIX_TO_FOUR = 0x2002;

	private Verdicts() {
	}

	static @Nullable DestinationVerdict destination(Sighting seen) {
		Ipv4Address receiver = seen.destination().address();
		if (seen.to() != null) {
			return ofClient(seen, seen.to(), receiver);
		}
		return receiver.equals(DISCOVERY) ? DestinationVerdict.DEST_MULTICAST : null;
	}

	private static DestinationVerdict ofClient(Sighting seen, TeredoAddress to, Ipv4Address receiver) {
		Ipv4Address client = to.client();
		if (client.equals(receiver)) {
			return (to.port() == seen.destination().port()) ? DestinationVerdict.DEST_MATCH
					: DestinationVerdict.DEST_PORT_MISMATCH;
		}
		if (to.server().equals(receiver)) {
			return DestinationVerdict.DEST_IS_SERVER;
		}
		if (receiver.scope().isBehindNat() && mayBeMapped(client)) {
			return DestinationVerdict.DEST_BEHIND_NAT;
		}
		if (receiver.equals(DISCOVERY)) {
			return DestinationVerdict.DEST_MULTICAST;
		}
		return ofOtherClient(seen, to.mapped(), to.rawClient());
	}

	private static DestinationVerdict ofOtherClient(Sighting seen, Endpoint client, Ipv4Address raw) {
		Ipv4Address receiver = seen.destination().address();
		if (raw.equals(receiver)) {
			return DestinationVerdict.DEST_RAW_MATCH;
		}
		if (isSwapped(client.address(), receiver) || isSwapped(raw, receiver)) {
			return DestinationVerdict.DEST_SWAPPED;
		}
		if (client.address().sameNetwork(receiver, 24)) {
			return DestinationVerdict.DEST_SAME_24;
		}
		if (client.address().sameNetwork(receiver, 16)) {
			return DestinationVerdict.DEST_SAME_16;
		}
		if (client.equals(seen.source())) {
			return DestinationVerdict.DEST_IS_SENDER;
		}
		return client.address().scope().mustBeDropped() ? DestinationVerdict.DEST_INVALID
				: DestinationVerdict.DEST_MISMATCH;
	}

	/** A NAT's outer address; documentation blocks pass, as RFC 4380 knew none. */
	private static boolean mayBeMapped(Ipv4Address client) {
		AddressScope scope = client.scope();
		return scope == AddressScope.GLOBAL || scope == AddressScope.SPECIAL;
	}

	/** All four bytes reversed, or the two of each half. */
	private static boolean isSwapped(Ipv4Address embedded, Ipv4Address receiver) {
		int reversed = Integer.reverseBytes(embedded.bits());
		return receiver.bits() == reversed || receiver.bits() == Integer.rotateLeft(reversed, 16);
	}

	static @Nullable ServerVerdict server(Sighting seen) {
		Ipv4Address sender = seen.source().address();
		Ipv4Address told = seen.linkLocalServer();
		if (seen.fromServerPort() && seen.to() != null && isNear(sender, seen.to().server())) {
			return near(sender, seen.to().server());
		}
		if (seen.fromServerPort() && seen.kind() == PacketKind.ROUTER_ADVERTISEMENT && told != null) {
			return advertised(sender, told);
		}
		if (seen.fromServerPort() && seen.to() != null) {
			return sender.equals(told) ? ServerVerdict.SERVER_SECONDARY : ServerVerdict.RELAY_OR_FOREIGN;
		}
		Ipv4Address receiver = seen.destination().address();
		// Discovery goes to that port, too, and to no server.
		if (seen.toServerPort() && seen.from() != null && !receiver.equals(DISCOVERY)) {
			return isNear(receiver, seen.from().server()) ? near(receiver, seen.from().server())
					: ServerVerdict.RELAY_OR_FOREIGN;
		}
		return null;
	}

	/**
	 * A secondary server names the primary one, whose address is the one before (spec 3).
	 */
	private static ServerVerdict advertised(Ipv4Address sender, Ipv4Address told) {
		if (sender.equals(told)) {
			return ServerVerdict.SERVER_MATCH;
		}
		return (sender.bits() - 1 == told.bits()) ? ServerVerdict.SERVER_SECONDARY : ServerVerdict.SERVER_SPOOF_SUSPECT;
	}

	private static boolean isNear(Ipv4Address address, Ipv4Address server) {
		int distance = address.bits() - server.bits();
		return distance >= -1 && distance <= 1;
	}

	private static ServerVerdict near(Ipv4Address address, Ipv4Address server) {
		return address.equals(server) ? ServerVerdict.SERVER_MATCH : ServerVerdict.SERVER_SECONDARY;
	}

	static @Nullable SourceVerdict source(Sighting seen) {
		InnerPacket inner = seen.packet().inner();
		if (inner == null) {
			return null;
		}
		if (seen.from() != null) {
			return ofTeredo(seen, seen.from());
		}
		Ipv6Address source = inner.source();
		if (source.group(0) == SIX_TO_FOUR) {
			Ipv4Address embedded = new Ipv4Address((int) (source.high() >>> 16));
			boolean fits = embedded.equals(seen.source().address()) || isServer(seen, null);
			return fits ? SourceVerdict.SOURCE_6TO4 : SourceVerdict.SOURCE_MISMATCH;
		}
		return source.isGlobalUnicast() ? SourceVerdict.SOURCE_RELAY : null;
	}

	private static SourceVerdict ofTeredo(Sighting seen, TeredoAddress from) {
		if (from.mapped().equals(seen.source())) {
			return SourceVerdict.SOURCE_DIRECT;
		}
		if (isServer(seen, from)) {
			OriginIndication origin = seen.packet().origin();
			return (origin == null || origin.mapped().equals(from.mapped())) ? SourceVerdict.SOURCE_FORWARDED
					: SourceVerdict.SOURCE_MISMATCH;
		}
		return seen.source().address().scope().isBehindNat() ? SourceVerdict.SOURCE_BEHIND_NAT
				: SourceVerdict.SOURCE_MISMATCH;
	}

	/** Whether the sender is a server that one of the inner addresses names. */
	private static boolean isServer(Sighting seen, @Nullable TeredoAddress from) {
		Ipv4Address sender = seen.source().address();
		boolean namedByReceiver = seen.to() != null && seen.to().server().equals(sender);
		boolean namedBySender = from != null && from.server().equals(sender);
		return seen.fromServerPort() && (namedByReceiver || namedBySender);
	}

}
