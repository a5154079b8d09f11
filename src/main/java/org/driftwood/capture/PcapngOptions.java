package org.driftwood.capture;

/**
 * Goes through what has a code, a length and a value in a block: options, and records of
 * names. It ends at the end marker, where the block ends, and before the first entry that
 * does not fit; the blocks after it are sound.
 */
final class PcapngOptions {

	private static final int HEADER_LENGTH = 4;

	private static final int END = 0;

	private final CaptureInput input;

	private final int end;

	private int at;

	private int next;

	/**
	 * Begins before the first entry.
	 * @param start where that is, from the cursor on
	 * @param end where the block's content ends
	 */
	PcapngOptions(CaptureInput input, int start, int end) {
		this.input = input;
		this.end = end;
		this.next = start;
	}

	/** Goes to the next entry; false where there is none. */
	boolean next() {
		this.at = this.next;
		if (value() > this.end || code() == END) {
			return false;
		}
		if (value() + length() > this.end) {
			this.at = this.end;
			return false;
		}
		this.next = value() + padded(length());
		return true;
	}

	int code() {
		return this.input.u16(this.at);
	}

	/** Bytes of the value. */
	int length() {
		return this.input.u16(this.at + 2);
	}

	/** Where the value begins. */
	int value() {
		return this.at + HEADER_LENGTH;
	}

	/** Where begins what stands behind the end marker: beyond the end without one. */
	int behind() {
		return value();
	}

	/** The length with what fills it up to four bytes. */
	static int padded(int length) {
		return (length + 3) & ~3;
	}

}
