package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A wireless frame behind a radiotap header, whose numbers are little-endian. One that
 * exists has a whole header.
 */
record RadiotapFrame(Bytes bytes) {

	private static final int LENGTH = 2;

	private static final int PRESENT = 4;

	private static final int SHORTEST = 8;

	/** Bits of the first word of {@code PRESENT}; their fields follow in this order. */
	private static final int HAS_TIME = 1;

	private static final int HAS_FLAGS = 2;

	/** There is one more such word. */
	private static final int HAS_MORE = 0x80;

	private static final int TIME_LENGTH = 8;

	private static final int PADDED = 0x20;

	RadiotapFrame {
		require(bytes.length() >= SHORTEST && bytes.u8(0) == 0, Verdict.Reason.LINK_HEADER_BROKEN);
		int length = length(bytes);
		require(length >= SHORTEST && length <= bytes.length(), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	private static int length(Bytes bytes) {
		return bytes.u8(LENGTH) | bytes.u8(LENGTH + 1) << 8;
	}

	LinkContent content() {
		WirelessFrame frame = new WirelessFrame(this.bytes.from(length(this.bytes)));
		return (flags() & PADDED) != 0 ? frame.paddedContent() : frame.content();
	}

	private int flags() {
		Bytes header = this.bytes.first(length(this.bytes));
		int at = PRESENT + 4;
		while (at <= header.length() && (header.u8(at - 1) & HAS_MORE) != 0) {
			at += 4;
		}
		if ((header.u8(PRESENT) & HAS_TIME) != 0) {
			at = (at + TIME_LENGTH - 1) / TIME_LENGTH * TIME_LENGTH + TIME_LENGTH;
		}
		return ((header.u8(PRESENT) & HAS_FLAGS) != 0 && at < header.length()) ? header.u8(at) : 0;
	}

}
