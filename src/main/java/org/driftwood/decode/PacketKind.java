package org.driftwood.decode;

/** What a recognised Teredo packet is; the first that fits. */
public enum PacketKind {

	/** The capture kept fewer bytes than were sent, too few to say more. */
	TRUNCATED,

	/** The first part of a fragmented IPv4 packet. */
	FRAGMENT,

	/** Begins as Teredo does and breaks its grammar. */
	MALFORMED,

	/** A bubble to 224.0.0.253: looks for clients on the local link (RFC 4380 5.2.8). */
	BUBBLE_DISCOVERY,

	/**
	 * A bubble to the server that its destination names: first leg of an indirect bubble.
	 */
	BUBBLE_TO_SERVER,

	/** A bubble that a server hands on: second leg of an indirect bubble. */
	BUBBLE_FROM_SERVER,

	/** Any other bubble: from peer to peer, or from a relay. */
	BUBBLE_DIRECT,

	/** "No next header", but with a payload: no bubble by RFC 4380 2.8. */
	BUBBLE_NONZERO,

	/**
	 * A client asks its server for its mapping, or keeps it alive (RFC 4380 5.2.1,
	 * 5.2.5).
	 */
	ROUTER_SOLICITATION,

	/** A server's answer to that. */
	ROUTER_ADVERTISEMENT,

	ECHO_REQUEST,

	ECHO_REPLY,

	/** Types 1 to 4; quotes the packet that it answers. */
	ICMPV6_ERROR,

	/** Neighbour and listener discovery and the rest of ICMPv6. */
	ICMPV6_OTHER,

	TCP,

	UDP,

	/** A known transport other than TCP and UDP, such as SCTP or ESP. */
	OTHER_TRANSPORT,

	/** A next header that is no known transport. */
	OTHER;

	/**
	 * Whether it is one of the bubbles of RFC 4380 2.8, that is one without a payload.
	 */
	public boolean isBubble() {
		return switch (this) {
			case BUBBLE_DISCOVERY, BUBBLE_TO_SERVER, BUBBLE_FROM_SERVER, BUBBLE_DIRECT -> true;
			case TRUNCATED, FRAGMENT, MALFORMED, BUBBLE_NONZERO, ROUTER_SOLICITATION, ROUTER_ADVERTISEMENT,
					ECHO_REQUEST, ECHO_REPLY, ICMPV6_ERROR, ICMPV6_OTHER, TCP, UDP, OTHER_TRANSPORT, OTHER ->
				false;
		};
	}

}
