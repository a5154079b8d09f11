package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoInterfaceIdentifier;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;

/** Finds the marks of implementations on one packet, as bits. */
final class Marks {

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	private static final long XP_SOLICITS = 0x8000_ffff_ffff_fffdL;

	private static final long MIREDO_SOLICITS = 0x8000_5445_5245_444fL;

	private static final long VISTA_SOLICITS = 0x0000_ffff_ffff_fffeL;

	private static final long CLEARED_BY_RELAYS = 0x0300_0000_0000_0000L;

	private static final int WINDOWS_HOP_LIMIT = 21;

	private static final int WINDOWS_DATA_HOP_LIMIT = 128;

	private static final int MIREDO_ECHO_HOP_LIMIT = 128;

	private static final int MIREDO_PORT = 3545;

	private static final int RETRANSMIT_MILLIS = 2000;

	private static final int REACHABLE_MILLIS_SINCE_2013 = 15_000;

	private Marks() {
	}

	static int of(Sighting seen) {
		InnerPacket inner = seen.packet().inner();
		if (inner == null) {
			return 0;
		}
		return ofKind(seen, inner) | ofAddress(seen);
	}

	private static int ofKind(Sighting seen, InnerPacket inner) {
		return switch (seen.kind()) {
			case BUBBLE_DISCOVERY, BUBBLE_TO_SERVER, BUBBLE_FROM_SERVER, BUBBLE_DIRECT ->
				bubble(seen, inner) | trailers(seen.packet().trailers());
			case ROUTER_SOLICITATION -> solicitation(inner.source());
			case ROUTER_ADVERTISEMENT -> advertisement(inner);
			case ECHO_REQUEST -> echo(seen, inner);
			case TCP, UDP ->
				bit(seen.from() != null && inner.hopLimit() == WINDOWS_DATA_HOP_LIMIT, Mark.DATA_HOP_LIMIT_128);
			case BUBBLE_NONZERO, ECHO_REPLY, ICMPV6_ERROR, ICMPV6_OTHER, OTHER_TRANSPORT, OTHER, TRUNCATED, FRAGMENT,
					MALFORMED ->
				0;
		};
	}

	/** What somebody asks for himself has 128 on Windows, too, and goes to a relay. */
	private static int echo(Sighting seen, InnerPacket inner) {
		boolean byServer = seen.from() != null && seen.from().server().equals(seen.destination().address());
		return bit(inner.hopLimit() == WINDOWS_HOP_LIMIT, Mark.ECHO_HOP_LIMIT_21)
				| bit(byServer && inner.hopLimit() == MIREDO_ECHO_HOP_LIMIT, Mark.ECHO_HOP_LIMIT_128);
	}

	private static int bubble(Sighting seen, InnerPacket inner) {
		int handedOn = 0;
		if (seen.kind() == PacketKind.BUBBLE_FROM_SERVER && seen.from() != null) {
			boolean origin = seen.packet().origin() != null;
			handedOn = (origin ? Mark.ORIGIN_BEFORE_CLIENT : Mark.NO_ORIGIN_BEFORE_CLIENT).bit();
		}
		return handedOn | hopLimit(seen, inner) | bit(isRelay(inner.source()), Mark.RELAY_IDENTIFIER);
	}

	private static int hopLimit(Sighting seen, InnerPacket inner) {
		return switch (inner.hopLimit()) {
			case WINDOWS_HOP_LIMIT -> (seen.linkLocalServer() != null) ? Mark.SERVER_BUBBLE_HOP_LIMIT_21.bit()
					: Mark.BUBBLE_HOP_LIMIT_21.bit();
			case 0 -> bit(!inner.destination().isLinkLocal(), Mark.BUBBLE_HOP_LIMIT_0);
			default -> bit(seen.kind() != PacketKind.BUBBLE_DISCOVERY, Mark.BUBBLE_HOP_LIMIT_OTHER);
		};
	}

	/** Whether the two bits are cleared, and the rest is neither a server's nor empty. */
	private static boolean isRelay(Ipv6Address source) {
		return source.high() == LINK_LOCAL && (source.low() & CLEARED_BY_RELAYS) == 0 && source.low() >>> 48 != 0
				&& TeredoInterfaceIdentifier.of(source).isEmpty();
	}

	private static int trailers(List<Trailer> trailers) {
		return bit(!trailers.isEmpty() && trailers.getFirst().type() == Trailer.NONCE
				&& trailers.getFirst().hasRightLength(), Mark.TRAILERS);
	}

	private static int solicitation(Ipv6Address source) {
		if (source.high() != LINK_LOCAL) {
			return 0;
		}
		return bit(source.low() == XP_SOLICITS, Mark.SOLICITS_AS_XP)
				| bit(source.low() == MIREDO_SOLICITS, Mark.SOLICITS_AS_MIREDO)
				| bit((source.low() | 1) == (VISTA_SOLICITS | 1), Mark.SOLICITS_WITHOUT_CONE);
	}

	private static int advertisement(InnerPacket inner) {
		RouterAdvertisement told = (inner.transport() instanceof Transport.Icmpv6 message) ? message.advertisement()
				: null;
		if (told == null) {
			return 0;
		}
		boolean microsoft = told.mtu() == 0 && told.routerLifetime() == 0
				&& told.retransmitTimer() == RETRANSMIT_MILLIS;
		return bit(told.mtu() > 0, Mark.ADVERTISES_MTU)
				| bit(microsoft && told.reachableTime() == 0, Mark.ADVERTISES_AS_2008)
				| bit(microsoft && told.reachableTime() == REACHABLE_MILLIS_SINCE_2013, Mark.ADVERTISES_AS_2013)
				| bit(told.prefix() != null && told.prefix().low() != 0, Mark.PREFIX_WITH_GARBAGE);
	}

	private static int ofAddress(Sighting seen) {
		TeredoAddress from = seen.from();
		int port = bit(seen.source().port() == MIREDO_PORT || (from != null && from.port() == MIREDO_PORT),
				Mark.PORT_3545);
		if (from == null) {
			return port;
		}
		return port | bit(from.hasObsoletePrefix(), Mark.OBSOLETE_PREFIX) | switch (from.generation()) {
			case RFC_4380 -> Mark.FLAGS_RFC_4380.bit();
			case RFC_5991 -> Mark.FLAGS_RFC_5991.bit();
			case UNKNOWN -> 0;
		};
	}

	private static int bit(boolean shown, Mark mark) {
		return shown ? mark.bit() : 0;
	}

}
