package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** Goes through bytes and never leaves them: what lies behind their end reads as 0. */
final class Walk {

	private final Bytes bytes;

	private int at;

	private boolean over;

	Walk(Bytes bytes) {
		this.bytes = bytes;
	}

	/** Whether more was asked for than there is. */
	boolean isOver() {
		return this.over;
	}

	/** How many bytes are left. */
	int left() {
		return this.bytes.length() - this.at;
	}

	int u8() {
		return has(1) ? this.bytes.u8(this.at++) : 0;
	}

	int u16() {
		int high = u8();
		return high << 8 | u8();
	}

	/** A number of 24 bits. */
	int u24() {
		int high = u8();
		return high << 16 | u16();
	}

	/** Passes over some bytes. */
	Walk skip(int length) {
		this.at = has(length) ? this.at + length : this.bytes.length();
		return this;
	}

	/** The next bytes, or those that are there. */
	Bytes take(int length) {
		Bytes taken = this.bytes.from(this.at).first(Math.max(0, length));
		skip(length);
		return taken;
	}

	/** The bytes up to the next of that value, which is passed over; all without one. */
	Bytes takeUpTo(int value) {
		int end = this.at;
		while (end < this.bytes.length() && this.bytes.u8(end) != value) {
			end++;
		}
		Bytes taken = this.bytes.slice(this.at, end - this.at);
		this.at = Math.min(end + 1, this.bytes.length());
		return taken;
	}

	/** All bytes that are left. */
	Bytes rest() {
		return take(left());
	}

	private boolean has(int length) {
		this.over |= length < 0 || length > left();
		return !this.over;
	}

}
