package org.driftwood.browser;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.driftwood.browser.Decoder.Unpacker;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Uint8Array;

/** What a compressed file unfolds to in the page's hands, little by little. */
final class UnpackedStream extends InputStream {

	/** So few bytes unfold to no more than some MiB, whatever they are. */
	private static final int PACKED_AT_ONCE = 1 << 10;

	private final InputStream compressed;

	private final Unpacker unpacker;

	private final byte[] packed = new byte[PACKED_AT_ONCE];

	private @Nullable Uint8Array unpacked;

	private int taken;

	UnpackedStream(InputStream compressed, Unpacker unpacker) {
		this.compressed = compressed;
		this.unpacker = unpacker;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		Uint8Array from = this.unpacked;
		while (from == null || this.taken == from.getLength()) {
			int count = this.compressed.read(this.packed, 0, PACKED_AT_ONCE);
			from = unpack(Math.max(0, count));
			if (count < 0 && from.getLength() == 0) {
				return -1;
			}
		}
		int count = Math.min(Math.min(length, PageBytes.AT_ONCE), from.getLength() - this.taken);
		PageBytes.copy(new Uint8Array(from.getBuffer(), from.getByteOffset() + this.taken, count), target, offset);
		this.taken += count;
		return count;
	}

	private Uint8Array unpack(int count) throws IOException {
		Uint8Array result = this.unpacker.unpack(PageBytes.of(this.packed, 0, count));
		if (result == null) {
			throw new IOException("The compressed file is damaged");
		}
		this.unpacked = result;
		this.taken = 0;
		return result;
	}

}
