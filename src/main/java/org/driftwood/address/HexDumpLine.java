package org.driftwood.address;

/**
 * A line of a hex dump: perhaps an offset, then the bytes, then perhaps what they spell.
 */
record HexDumpLine(String text) {

	private static final int SHORTEST_OFFSET = 3;

	private static final int LONGEST_OFFSET = 8;

	/** Blanks that separate more than bytes, unless more bytes follow. */
	private static final int GAP = 2;

	/** Blanks behind which there are no bytes. */
	private static final int WIDE_GAP = 3;

	/** The bytes alone, in one pass however long the line is. */
	String withoutMargins() {
		int from = offsetEnd();
		return this.text.substring(from, bytesEnd(from));
	}

	/** Where the bytes begin behind an offset and a gap; 0 where there is no offset. */
	private int offsetEnd() {
		int digits = this.text.startsWith("0x") ? 2 : 0;
		int end = digits;
		while (end < this.text.length() && end - digits <= LONGEST_OFFSET && isHex(this.text.charAt(end))) {
			end++;
		}
		if (end - digits < SHORTEST_OFFSET || end - digits > LONGEST_OFFSET) {
			return 0;
		}
		int gap = (end < this.text.length() && this.text.charAt(end) == ':') ? end + 1 : end;
		int bytes = blanksEnd(gap);
		return (bytes - gap >= GAP) ? bytes : 0;
	}

	private int bytesEnd(int from) {
		int lastBlank = this.text.length() - 1;
		while (lastBlank >= from && !isBlank(this.text.charAt(lastBlank))) {
			lastBlank--;
		}
		int at = from;
		while (at <= lastBlank) {
			int end = blanksEnd(at);
			boolean margin = end - at >= WIDE_GAP
					|| (end - at >= GAP && (end > lastBlank || this.text.charAt(end) == '|'));
			if (margin) {
				return at;
			}
			at = Math.max(end, at + 1);
		}
		return this.text.length();
	}

	private int blanksEnd(int from) {
		int end = from;
		while (end < this.text.length() && isBlank(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	private static boolean isHex(char c) {
		return c < 128 && Character.digit(c, 16) >= 0;
	}

}
