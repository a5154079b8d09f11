package org.driftwood.decode;

import java.util.Objects;

/** A read-only window over bytes; multi-byte values are read in network order. */
public final class Bytes {

	/** No bytes at all. */
	public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

	// Fowler, Noll and Vo's hash (1a): neighbouring addresses must not share theirs.
	private static final int FNV_BASIS = 0x811c9dc5;

	private static final int FNV_PRIME = 0x01000193;

	private final byte[] array;

	private final int offset;

	private final int length;

	private Bytes(byte[] array, int offset, int length) {
		this.array = array;
		this.offset = offset;
		this.length = length;
	}

	/** A window over the whole array, which is not copied. */
	public static Bytes of(byte... array) {
		return new Bytes(array, 0, array.length);
	}

	/** A window over a part of the array, which is not copied. */
	public static Bytes of(byte[] array, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, array.length);
		return new Bytes(array, offset, length);
	}

	public int length() {
		return this.length;
	}

	/** The unsigned byte at the index. */
	public int u8(int index) {
		Objects.checkIndex(index, this.length);
		return this.array[this.offset + index] & 0xff;
	}

	/** The unsigned 16-bit number at the index. */
	public int u16(int index) {
		Objects.checkFromIndexSize(index, 2, this.length);
		int at = this.offset + index;
		return (this.array[at] & 0xff) << 8 | (this.array[at + 1] & 0xff);
	}

	/** The 32 bits at the index, as they stand: the sign is a bit like any other. */
	public int bits32(int index) {
		Objects.checkFromIndexSize(index, 4, this.length);
		int at = this.offset + index;
		return (this.array[at] & 0xff) << 24 | (this.array[at + 1] & 0xff) << 16 | (this.array[at + 2] & 0xff) << 8
				| (this.array[at + 3] & 0xff);
	}

	/** The 64 bits at the index, as they stand: the sign is a bit like any other. */
	public long bits64(int index) {
		return (long) bits32(index) << 32 | (bits32(index + 4) & 0xffff_ffffL);
	}

	/** The window from the index to the end. */
	public Bytes from(int index) {
		Objects.checkFromToIndex(index, this.length, this.length);
		return new Bytes(this.array, this.offset + index, this.length - index);
	}

	/** The window of the given length at the index. */
	public Bytes slice(int index, int length) {
		Objects.checkFromIndexSize(index, length, this.length);
		return new Bytes(this.array, this.offset + index, length);
	}

	/** The first bytes, or all of them where there are fewer. */
	public Bytes first(int length) {
		return (length < this.length) ? slice(0, length) : this;
	}

	/**
	 * Where this window begins in another one, of which it is a part.
	 * @param whole a window over the same array
	 */
	@SuppressWarnings("ReferenceEquality") // it has to be the very same array
	public int offsetIn(Bytes whole) {
		if (this.array != whole.array) {
			throw new IllegalArgumentException("Windows over different bytes");
		}
		return Objects.checkFromIndexSize(this.offset - whole.offset, this.length, whole.length);
	}

	/** A copy of the bytes in the window. */
	public byte[] toArray() {
		byte[] copy = new byte[this.length];
		copyTo(copy, 0);
		return copy;
	}

	/** Copies the bytes in the window to that place. */
	public void copyTo(byte[] target, int at) {
		System.arraycopy(this.array, this.offset, target, at, this.length);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Bytes bytes && sameAs(bytes);
	}

	private boolean sameAs(Bytes other) {
		if (this.length != other.length) {
			return false;
		}
		for (int i = 0; i < this.length; i++) {
			if (this.array[this.offset + i] != other.array[other.offset + i]) {
				return false;
			}
		}
		return true;
	}

	@Override
	public int hashCode() {
		int hash = FNV_BASIS;
		for (int i = 0; i < this.length; i++) {
			hash = (hash ^ (this.array[this.offset + i] & 0xff)) * FNV_PRIME;
		}
		return hash ^ hash >>> 15;
	}

	/** The bytes in lower-case hex, without spaces. */
	@Override
	public String toString() {
		StringBuilder hex = new StringBuilder(2 * this.length);
		for (int i = 0; i < this.length; i++) {
			int value = u8(i);
			hex.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
		}
		return hex.toString();
	}

}
