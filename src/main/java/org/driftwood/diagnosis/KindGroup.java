package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;

/** What a conversation is about. */
public enum KindGroup {

	/** Packets without a payload that open or keep open a NAT. */
	BUBBLE,

	/** Solicitations and advertisements: between a client and its server. */
	QUALIFICATION,

	/** Echoes, errors and the rest of ICMPv6. */
	ICMPV6,

	/** TCP, UDP and other transports. */
	DATA,

	/** Cut, fragmented or malformed. */
	UNREADABLE;

	/** The group of a kind. */
	public static KindGroup of(PacketKind kind) {
		return switch (kind) {
			case TRUNCATED, FRAGMENT, MALFORMED -> UNREADABLE;
			case BUBBLE_DISCOVERY, BUBBLE_TO_SERVER, BUBBLE_FROM_SERVER, BUBBLE_DIRECT, BUBBLE_NONZERO -> BUBBLE;
			case ROUTER_SOLICITATION, ROUTER_ADVERTISEMENT -> QUALIFICATION;
			case ECHO_REQUEST, ECHO_REPLY, ICMPV6_ERROR, ICMPV6_OTHER -> ICMPV6;
			case TCP, UDP, OTHER_TRANSPORT, OTHER -> DATA;
		};
	}

}
