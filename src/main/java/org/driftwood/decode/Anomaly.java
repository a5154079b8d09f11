package org.driftwood.decode;

/** What can be read, but is not as the RFCs say. */
public enum Anomaly {

	/** In the prefix that Windows XP used before RFC 4380. */
	OBSOLETE_PREFIX,

	/** A trailer whose length does not fit; those before it stand. */
	TRAILER_MALFORMED,

	/** A trailer of a known type with a length that the RFC does not allow. */
	TRAILER_LENGTH_WRONG,

	/** A trailer of a type that the RFC does not define. */
	TRAILER_UNKNOWN,

	/** An unknown trailer that makes a receiver drop the packet. */
	TRAILER_MAKES_RECEIVER_DROP,

	/** Trailers behind a packet that is no bubble. */
	TRAILER_AFTER_DATA,

	/** An alternate-address trailer outside an indirect bubble. */
	ALTERNATE_ADDRESS_MISPLACED,

	/** An alternate-address trailer tells the sender's private address to the world. */
	PRIVATE_ADDRESS_LEAKED,

	/** "No next header", and yet a payload. */
	BUBBLE_CARRIES_DATA,

	/** Authentication on a packet that is no solicitation or advertisement. */
	AUTHENTICATION_UNEXPECTED,

	/** The server does not accept the client's key. */
	AUTHENTICATION_REFUSED,

	/** A client that confirms, which is the server's part. */
	CONFIRMATION_BY_CLIENT,

	/** Flag bits that no known implementation sets. */
	FLAGS_FORBIDDEN,

	/** An embedded client address that RFC 4380 5.2.4 forbids. */
	CLIENT_FORBIDDEN,

	/** An embedded client address in a block set aside since. */
	CLIENT_SPECIAL,

	/** An embedded client port that is 0. */
	CLIENT_PORT_ZERO,

	/** An embedded client port that is the servers' own. */
	CLIENT_PORT_OF_SERVER,

	/** An embedded server address that cannot be one. */
	SERVER_FORBIDDEN,

	/** An embedded server address in a block set aside since. */
	SERVER_SPECIAL,

	/** An origin that cannot be one. */
	ORIGIN_FORBIDDEN,

	/** An origin in a block set aside since. */
	ORIGIN_SPECIAL,

	/** An origin other than the client whose packet the server hands on. */
	ORIGIN_NOT_THE_SOURCE,

	/** An advertisement that does not tell the client its mapping. */
	ADVERTISEMENT_WITHOUT_ORIGIN,

	/** An advertisement's option that does not fit; those before it stand. */
	ADVERTISEMENT_OPTION_BROKEN,

	/** An advertisement without exactly one /64 Teredo prefix of its server. */
	ADVERTISEMENT_PREFIX_WRONG,

	/** The inner ICMPv6 checksum does not fit. */
	ICMPV6_CHECKSUM_WRONG,

	/** The outer UDP checksum is given and does not fit. */
	UDP_CHECKSUM_WRONG,

	/** A UDP length beyond the IPv4 packet's end. */
	UDP_LENGTH_BEYOND_IPV4,

	/** The outer packet forbids fragmentation, which Teredo leaves allowed. */
	DONT_FRAGMENT_SET,

	/** An inner packet above Teredo's 1280 bytes. */
	ABOVE_MTU,

	/** A discovery bubble that could leave the link: outer TTL above 1. */
	DISCOVERY_TTL,

	/** More extension headers than anyone sends. */
	EXTENSION_HEADERS_TOO_MANY,

	/** An extension header that runs past its packet. */
	EXTENSION_HEADER_BROKEN,

	/** A transport header that is not all there, though the packet is. */
	TRANSPORT_HEADER_BROKEN,

	/** TCP or UDP from the servers' port: a server hands on only bubbles and ICMPv6. */
	DATA_FROM_SERVER_PORT,

	/** Teredo inside Teredo. */
	NESTED

}
