package org.driftwood.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Habits of implementations, as seen in real captures of Windows, of Microsoft's servers
 * and of Miredo: what a packet shows, whose habit it is, and of which of its makers. None
 * is a proof; who forges packets can forge these.
 */
public enum Mark {

	/** An empty bubble with inner hop limit 21. */
	BUBBLE_HOP_LIMIT_21(0x1, Part.SENDER, Likeness.WINDOWS),

	/**
	 * The same with 0; who answers a relay's bubble may do that, too, and is left out.
	 */
	BUBBLE_HOP_LIMIT_0(0x2, Part.SENDER, Likeness.MIREDO),

	/** The same with a number that no known implementation uses. */
	BUBBLE_HOP_LIMIT_OTHER(0x4, Part.SENDER, null),

	/** The test of the way to a host, with inner hop limit 21. */
	ECHO_HOP_LIMIT_21(0x8, Part.SENDER, Likeness.WINDOWS),

	/** The same by way of its server, with 128. */
	ECHO_HOP_LIMIT_128(0x400000, Part.SENDER, Likeness.MIREDO),

	/** Data of a client with inner hop limit 128, as Windows begins. */
	DATA_HOP_LIMIT_128(0x10, Part.SENDER, Likeness.WINDOWS),

	/** Trailers with a nonce first, behind a bubble (RFC 6081); never by Miredo. */
	TRAILERS(0x20, Part.SENDER, Likeness.WINDOWS_7),

	/** Solicits from fe80::8000:ffff:ffff:fffd. */
	SOLICITS_AS_XP(0x40, Part.SENDER, Likeness.WINDOWS_XP),

	/** Solicits from fe80::8000:5445:5245:444f, which spells TEREDO. */
	SOLICITS_AS_MIREDO(0x80, Part.SENDER, Likeness.MIREDO),

	/** Solicits from fe80::ffff:ffff:ffff or ...fffe: Windows since Vista, and Miredo. */
	SOLICITS_WITHOUT_CONE(0x100, Part.SENDER, null),

	/** The nonce of one solicitation is that of the one before: Windows; no replay. */
	NONCE_USED_AGAIN(0x200, Part.SENDER, null),

	/** The prefix that was used before RFC 4380. */
	OBSOLETE_PREFIX(0x400, Part.SENDER, Likeness.WINDOWS_XP),

	/** No random flag bits: as RFC 4380 has it. */
	FLAGS_RFC_4380(0x800, Part.SENDER, null),

	/** Random flag bits: as RFC 5991 has it, since 2010. */
	FLAGS_RFC_5991(0x1000, Part.SENDER, null),

	/** A link-local source with the two bits cleared that Miredo's relays clear. */
	RELAY_IDENTIFIER(0x2000, Part.SENDER, null),

	/** Port 3545, as in Miredo's sample configuration. */
	PORT_3545(0x4000, Part.SENDER, Likeness.MIREDO),

	/** An advertisement with an MTU option. */
	ADVERTISES_MTU(0x8000, Part.SERVER, Likeness.MIREDO_SERVER),

	/** No MTU; lifetime 0, reachable time 0, retransmit timer 2 s: as in 2008. */
	ADVERTISES_AS_2008(0x10000, Part.SERVER, Likeness.MICROSOFT_SERVER),

	/** No MTU; lifetime 0, reachable time 15 s, retransmit timer 2 s: 2013 and later. */
	ADVERTISES_AS_2013(0x20000, Part.SERVER, Likeness.MICROSOFT_SERVER),

	/** Bits set in the lower half of the advertised prefix. */
	PREFIX_WITH_GARBAGE(0x40000, Part.SERVER, Likeness.MICROSOFT_SERVER),

	/** A server's own bubble with inner hop limit 21. */
	SERVER_BUBBLE_HOP_LIMIT_21(0x80000, Part.SERVER, Likeness.MICROSOFT_SERVER),

	/** No origin in front of a client's bubble. */
	NO_ORIGIN_BEFORE_CLIENT(0x100000, Part.SERVER, Likeness.MICROSOFT_SERVER),

	/** An origin in front of a client's bubble, which Microsoft's servers leave out. */
	ORIGIN_BEFORE_CLIENT(0x200000, Part.SERVER, null);

	/** Who built what shows the mark. */
	public enum Part {

		/** Whoever made the inner packet: a client, or a relay. */
		SENDER,

		/** The server that made it or handed it on. */
		SERVER

	}

	private final int bit;

	private final Part part;

	private final @Nullable Likeness likeness;

	Mark(int bit, Part part, @Nullable Likeness likeness) {
		this.bit = bit;
		this.part = part;
		this.likeness = likeness;
	}

	public Part part() {
		return this.part;
	}

	/** Whose habit it is; null where it tells no maker. */
	public @Nullable Likeness likeness() {
		return this.likeness;
	}

	int bit() {
		return this.bit;
	}

}
