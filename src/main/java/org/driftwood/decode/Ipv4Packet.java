package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * An IPv4 packet (RFC 791 3.1). One that exists has a whole header and a possible length.
 *
 * @param bytes captured, from the header on; Ethernet padding may follow
 * @param wireLength how many of them were on the wire
 */
record Ipv4Packet(Bytes bytes, long wireLength) {

	static final int UDP = 17;

	static final int TOTAL_LENGTH = 2;

	static final int FRAGMENT = 6;

	static final int PROTOCOL = 9;

	static final int HEADER_LENGTH = 20;

	private static final int IDENTIFICATION = 4;

	private static final int TIME_TO_LIVE = 8;

	private static final int SOURCE = 12;

	private static final int DESTINATION = 16;

	private static final int DONT_FRAGMENT = 0x4000;

	static final int MORE_FRAGMENTS = 0x2000;

	private static final int FRAGMENT_OFFSET = 0x1fff;

	Ipv4Packet {
		require(bytes.length() >= HEADER_LENGTH && bytes.u8(0) >> 4 == 4, Verdict.Reason.NOT_IPV4);
		int headerLength = headerLength(bytes);
		require(headerLength >= HEADER_LENGTH && headerLength <= bytes.length(), Verdict.Reason.NOT_IPV4);
		int totalLength = bytes.u16(TOTAL_LENGTH);
		require(totalLength == 0 || totalLength >= headerLength, Verdict.Reason.NOT_IPV4);
	}

	private static int headerLength(Bytes bytes) {
		return (bytes.u8(0) & 0xf) * 4;
	}

	/** Bytes that the packet has, captured or not. */
	int totalLength() {
		int declared = this.bytes.u16(TOTAL_LENGTH);
		// Network cards that split packets themselves see 0 here: the frame's end
		// decides.
		return (declared != 0) ? declared
				: (int) Math.min(Math.max(this.wireLength, this.bytes.length()), Integer.MAX_VALUE);
	}

	/** The captured bytes of the packet, padding left out. */
	Bytes captured() {
		return this.bytes.first(totalLength());
	}

	/** The captured bytes behind the header. */
	Bytes payload() {
		return captured().from(headerLength(this.bytes));
	}

	/** Bytes behind the header, captured or not. */
	int payloadLength() {
		return totalLength() - headerLength(this.bytes);
	}

	int protocol() {
		return this.bytes.u8(PROTOCOL);
	}

	int identification() {
		return this.bytes.u16(IDENTIFICATION);
	}

	int timeToLive() {
		return this.bytes.u8(TIME_TO_LIVE);
	}

	Ipv4Address source() {
		return new Ipv4Address(this.bytes.bits32(SOURCE));
	}

	Ipv4Address destination() {
		return new Ipv4Address(this.bytes.bits32(DESTINATION));
	}

	boolean mayNotBeFragmented() {
		return (this.bytes.u16(FRAGMENT) & DONT_FRAGMENT) != 0;
	}

	boolean isFragment() {
		return hasMoreFragments() || isLaterFragment();
	}

	boolean isFirstFragment() {
		return hasMoreFragments() && !isLaterFragment();
	}

	boolean isLaterFragment() {
		return fragmentOffset() != 0;
	}

	boolean hasMoreFragments() {
		return (this.bytes.u16(FRAGMENT) & MORE_FRAGMENTS) != 0;
	}

	/** In units of 8 bytes. */
	int fragmentOffset() {
		return this.bytes.u16(FRAGMENT) & FRAGMENT_OFFSET;
	}

}
