package org.driftwood.capture;

import java.io.IOException;

/**
 * A file's bytes behind one block of memory that never grows, with a cursor and the
 * numbers at it in the file's byte order. Numbers may be asked for only where
 * {@link #has} said yes.
 */
final class CaptureInput {

	/** The most bytes that can be looked at together. */
	static final int BLOCK_LENGTH = 1 << 20;

	private final ByteSource source;

	private final byte[] block = new byte[BLOCK_LENGTH];

	private boolean bigEndian = true;

	private int cursor;

	private int limit;

	private long blockOffset;

	CaptureInput(ByteSource source) {
		this.source = source;
	}

	void byteOrder(boolean bigEndian) {
		this.bigEndian = bigEndian;
	}

	/**
	 * Tells whether that many bytes follow the cursor, reading as many as it takes. This
	 * may move what the block holds.
	 * @param length a number of bytes up to {@link #BLOCK_LENGTH}
	 */
	boolean has(int length) throws IOException, CaptureFormatException {
		return this.limit - this.cursor >= length || fill(length);
	}

	/**
	 * Reads on until that many bytes follow the cursor or the file ends. Who takes no
	 * more than these at once does the same whatever the slices are that the file comes
	 * in.
	 * @param length a number of bytes up to {@link #BLOCK_LENGTH}
	 * @return how many there are, which is less only at the end
	 */
	int upTo(int length) throws IOException, CaptureFormatException {
		return has(length) ? length : available();
	}

	private boolean fill(int length) throws IOException, CaptureFormatException {
		System.arraycopy(this.block, this.cursor, this.block, 0, available());
		this.blockOffset += this.cursor;
		this.limit -= this.cursor;
		this.cursor = 0;
		while (this.limit < length) {
			int count = this.source.read(this.block, this.limit, BLOCK_LENGTH - this.limit);
			if (count < 0) {
				return false;
			}
			this.limit += count;
		}
		return true;
	}

	/** Moves the cursor over bytes that {@link #has} found. */
	void skip(int length) {
		this.cursor += length;
	}

	/** Moves the cursor over any number of bytes; false if the file ends before. */
	boolean pass(long length) throws IOException, CaptureFormatException {
		long left = length;
		while (left > 0) {
			if (!has(1)) {
				return false;
			}
			int step = (int) Math.min(left, available());
			skip(step);
			left -= step;
		}
		return true;
	}

	byte[] block() {
		return this.block;
	}

	/** The cursor as an index of {@link #block}. */
	int cursor() {
		return this.cursor;
	}

	/** How many bytes after the cursor the block holds already. */
	int available() {
		return this.limit - this.cursor;
	}

	/** The cursor as bytes from the beginning of the file. */
	long offset() {
		return this.blockOffset + this.cursor;
	}

	ByteSource.Ending ending() {
		return this.source.ending();
	}

	int u8(int at) {
		return this.block[this.cursor + at] & 0xff;
	}

	int u16(int at) {
		return this.bigEndian ? (u8(at) << 8) | u8(at + 1) : (u8(at + 1) << 8) | u8(at);
	}

	int i32(int at) {
		return this.bigEndian ? (u16(at) << 16) | u16(at + 2) : (u16(at + 2) << 16) | u16(at);
	}

	long u32(int at) {
		return i32(at) & 0xffff_ffffL;
	}

	long i64(int at) {
		return this.bigEndian ? (u32(at) << 32) | u32(at + 4) : (u32(at + 4) << 32) | u32(at);
	}

}
