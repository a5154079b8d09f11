package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/**
 * Bytes in the making beside those that they are made from: all zero until something is
 * known to be harmless. Whatever lies beyond the end is left out.
 */
final class Draft {

	private final Bytes from;

	private final byte[] to;

	private final int start;

	private final int length;

	private Draft(Bytes from, byte[] to, int start, int length) {
		this.from = from;
		this.to = to;
		this.start = start;
		this.length = length;
	}

	/** As many zeros as there are bytes. */
	static Draft of(Bytes from) {
		return new Draft(from, new byte[from.length()], 0, from.length());
	}

	/** The part from the index on; nothing where that is beyond the end. */
	Draft from(int index) {
		int skipped = Math.min(index, this.length);
		return new Draft(this.from, this.to, this.start + skipped, this.length - skipped);
	}

	/** The first bytes, or all of them where there are fewer. */
	Draft first(int most) {
		return new Draft(this.from, this.to, this.start, Math.min(most, this.length));
	}

	int length() {
		return this.length;
	}

	/** The bytes as they were. */
	Bytes original() {
		return this.from.slice(this.start, this.length);
	}

	/** The bytes as they are by now. */
	Bytes made() {
		return Bytes.of(this.to, this.start, this.length);
	}

	/** Whether there are that many bytes at the index. */
	boolean has(int index, int count) {
		return index + count <= this.length;
	}

	/** Takes bytes over as they are. */
	void copy(int index, int count) {
		for (int i = index; i < index + count; i++) {
			if (has(i, 1)) {
				put8(i, original().u8(i));
			}
		}
	}

	void put8(int index, int value) {
		if (has(index, 1)) {
			this.to[this.start + index] = (byte) value;
		}
	}

	void put16(int index, int value) {
		put8(index, value >> 8);
		put8(index + 1, value);
	}

	void put32(int index, int value) {
		put16(index, value >> 16);
		put16(index + 2, value);
	}

	void put(int index, Bytes bytes) {
		for (int i = 0; i < bytes.length(); i++) {
			put8(index + i, bytes.u8(i));
		}
	}

}
