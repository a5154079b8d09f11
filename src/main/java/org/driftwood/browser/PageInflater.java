package org.driftwood.browser;

import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Undoes deflate in the page's hands, and says of it what {@link Inflater} says on the
 * JVM. It is made for what reading gzip asks for, and needs no dictionary.
 */
final class PageInflater extends Inflater {

	private final Stream stream;

	private byte[] input = new byte[0];

	private int at;

	private int left;

	private long written;

	PageInflater(Stream stream) {
		super(true);
		this.stream = stream;
	}

	/** One stream after the other, without headers (RFC 1951). */
	public interface Stream extends JSObject {

		/** Begins anew. */
		void reset();

		/**
		 * Goes on.
		 * @param packed its next bytes, of which some may be left
		 * @param target is filled as far as they go
		 * @return how many bytes were written, also of a damaged stream those before it
		 */
		int inflate(Uint8Array packed, Uint8Array target);

		/** How many packed bytes were taken last. */
		@JSProperty
		int getTaken();

		/** Whether the stream has come to its end. */
		@JSProperty
		boolean isEnded();

		/** Whether it cannot go on. */
		@JSProperty
		boolean isDamaged();

	}

	@Override
	public void setInput(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		this.input = bytes;
		this.at = offset;
		this.left = length;
	}

	@Override
	public int inflate(byte[] target, int offset, int length) throws DataFormatException {
		Objects.checkFromIndexSize(offset, length, target.length);
		int count = this.stream.inflate(PageBytes.of(this.input, this.at, Math.min(this.left, PageBytes.AT_ONCE)),
				PageBytes.room(target, offset, Math.min(length, PageBytes.AT_ONCE)));
		PageBytes.take(target, offset, count);
		int taken = this.stream.getTaken();
		this.at += taken;
		this.left -= taken;
		this.written += count;
		if (this.stream.isDamaged()) {
			throw new DataFormatException("damaged");
		}
		return count;
	}

	@Override
	public boolean needsInput() {
		return this.left == 0;
	}

	@Override
	public boolean finished() {
		return this.stream.isEnded();
	}

	@Override
	public int getRemaining() {
		return this.left;
	}

	@Override
	public long getBytesWritten() {
		return this.written;
	}

	@Override
	public void reset() {
		this.stream.reset();
		this.left = 0;
		this.written = 0;
	}

	@Override
	public void end() {
		this.left = 0;
	}

}
