package org.driftwood.decode;

/** The link types that are read, by the numbers that capture files give them. */
public enum LinkType {

	/** BSD loopback, the family in the byte order of the capturing machine. */
	NULL,

	ETHERNET,

	PPP,

	/** IPv4 or IPv6 without any link layer; three numbers mean it. */
	RAW,

	/** Cisco's HDLC on serial lines. */
	CISCO_HDLC,

	/** Wireless frames as they are on the air. */
	IEEE_802_11,

	/** OpenBSD loopback, the family in network order. */
	LOOP,

	/** Linux cooked capture, version 1: {@code tcpdump -i any} of old. */
	LINUX_COOKED,

	/** The log of OpenBSD's packet filter. */
	PFLOG,

	/** Wireless frames behind what the receiver says of each. */
	RADIOTAP,

	RAW_IPV4,

	/** Linux cooked capture, version 2: {@code tcpdump -i any} of today. */
	LINUX_COOKED_2,

	/** Any number that is not read. */
	UNKNOWN;

	/** The link type of a number in a capture file (LINKTYPE_…). */
	public static LinkType of(int number) {
		return switch (number) {
			case 0 -> NULL;
			case 1 -> ETHERNET;
			case 9 -> PPP;
			case 12, 14, 101 -> RAW;
			case 104 -> CISCO_HDLC;
			case 105 -> IEEE_802_11;
			case 108 -> LOOP;
			case 113 -> LINUX_COOKED;
			case 117 -> PFLOG;
			case 127 -> RADIOTAP;
			case 228 -> RAW_IPV4;
			case 276 -> LINUX_COOKED_2;
			default -> UNKNOWN;
		};
	}

}
