package org.driftwood.decode;

/**
 * What can be seen of an IPv6 header that is not there as a whole, for the question
 * whether it is Teredo's.
 *
 * @param bytes from it on; it begins with a 6
 */
record Ipv6Glimpse(Bytes bytes) {

	private static final int PAYLOAD_LENGTH = 4;

	private static final int LENGTH_SEEN = 6;

	private static final int LINK_LOCAL = 0xfe80;

	/** All of fe80::/64. */
	private static final long LINK_LOCAL_NETWORK = 0xfe80_0000_0000_0000L;

	/** The first digit of what native hosts have, and Teredo's prefix. */
	private static final int NATIVE = 0x2;

	/** The old prefix of Teredo, which some still send. */
	private static final int OBSOLETE = 0x3ffe;

	/** Whether a source of Teredo can be seen. */
	boolean showsTeredoSource() {
		return sees(Ipv6Header.DESTINATION) && TeredoAddress.isPrefix(this.bytes.bits32(Ipv6Header.SOURCE));
	}

	/** Whether a source of one link can be seen. */
	boolean showsLinkLocalSource() {
		return sees(Ipv6Header.DESTINATION) && this.bytes.bits64(Ipv6Header.SOURCE) == LINK_LOCAL_NETWORK;
	}

	/** Whether an address can be seen that Teredo has on its port. */
	boolean showsAddress() {
		return showsTeredoSource() || showsLinkLocalSource() || (sees(Ipv6Header.LENGTH) && namesItsReceiver());
	}

	/** Whether the length of the packet can be seen. */
	boolean showsLength() {
		return sees(LENGTH_SEEN);
	}

	/** Whether the packet it tells of is no longer than its datagram. */
	private boolean fits(int room) {
		return !showsLength() || Ipv6Header.LENGTH + this.bytes.u16(PAYLOAD_LENGTH) <= room;
	}

	/**
	 * Whether nothing that can be seen speaks against Teredo, and something for it.
	 * @param room bytes that the datagram has for it
	 * @param led whether what stands before it is Teredo's
	 */
	boolean mayBeTeredo(int room, boolean led) {
		if (!fits(room)) {
			return false;
		}
		if (!sees(Ipv6Header.SOURCE + 2)) {
			return led;
		}
		if (showsTeredoSource() || (sees(Ipv6Header.DESTINATION + 4) && namesItsReceiver())) {
			return true;
		}
		return switch (this.bytes.u16(Ipv6Header.SOURCE)) {
			case LINK_LOCAL -> !sees(Ipv6Header.DESTINATION) || showsLinkLocalSource();
			case OBSOLETE -> !sees(Ipv6Header.DESTINATION + 4);
			default -> this.bytes.u8(Ipv6Header.SOURCE) >> 4 == NATIVE && !sees(Ipv6Header.DESTINATION + 4);
		};
	}

	private boolean namesItsReceiver() {
		return TeredoAddress.isPrefix(this.bytes.bits32(Ipv6Header.DESTINATION))
				|| this.bytes.u16(Ipv6Header.DESTINATION) == LINK_LOCAL;
	}

	private boolean sees(int length) {
		return this.bytes.length() >= length;
	}

}
