package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * The header of a user packet in GTP-U (3GPP TS 29.281 section 5). One that exists has
 * its fixed part and the right length.
 *
 * @param bytes captured
 * @param wireLength bytes that the message had on the wire
 */
record GtpHeader(Bytes bytes, int wireLength) {

	private static final int FIXED_LENGTH = 8;

	private static final int LENGTH = 2;

	/** Version 1, and the user's plane rather than charging. */
	private static final int KIND_MASK = 0xf0;

	private static final int KIND = 0x30;

	private static final int USER_PACKET = 255;

	/** Any of the flags for extensions, sequence and N-PDU number brings all three. */
	private static final int OPTIONAL = 0x07;

	private static final int OPTIONAL_LENGTH = 4;

	private static final int EXTENDED = 0x04;

	/** Real ones have two or three; a packet of nothing else must not hold us up. */
	private static final int EXTENSIONS_AT_MOST = 8;

	GtpHeader {
		require(bytes.length() >= FIXED_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		require((bytes.u8(0) & KIND_MASK) == KIND && bytes.u8(1) == USER_PACKET, Verdict.Reason.NOT_IPV4);
		require(FIXED_LENGTH + bytes.u16(LENGTH) == wireLength, Verdict.Reason.NOT_IPV4);
	}

	TunnelContent content() {
		boolean optional = (this.bytes.u8(0) & OPTIONAL) != 0;
		int end = optional ? behindExtensions(FIXED_LENGTH + OPTIONAL_LENGTH) : FIXED_LENGTH;
		return TunnelContent.ofIpv4(this.bytes.from(end));
	}

	// The last byte of each part tells what the next one is.
	private int behindExtensions(int from) {
		require(this.bytes.length() >= from, Verdict.Reason.LINK_HEADER_BROKEN);
		int end = from;
		boolean more = (this.bytes.u8(0) & EXTENDED) != 0 && this.bytes.u8(end - 1) != 0;
		for (int i = 0; i < EXTENSIONS_AT_MOST && more; i++) {
			require(this.bytes.length() > end && this.bytes.u8(end) > 0, Verdict.Reason.LINK_HEADER_BROKEN);
			end += 4 * this.bytes.u8(end);
			require(this.bytes.length() >= end, Verdict.Reason.LINK_HEADER_BROKEN);
			more = this.bytes.u8(end - 1) != 0;
		}
		require(!more, Verdict.Reason.LINK_HEADER_BROKEN);
		return end;
	}

}
