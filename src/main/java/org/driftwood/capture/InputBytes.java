package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A file's bytes as a stream, which remembers how it ended. */
final class InputBytes extends InputStream {

	private final CaptureInput file;

	private boolean ended;

	private @Nullable IOException failure;

	InputBytes(CaptureInput file) {
		this.file = file;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		int count = upTo(Math.min(length, CaptureInput.BLOCK_LENGTH));
		this.ended = count == 0;
		if (this.ended) {
			return -1;
		}
		System.arraycopy(this.file.block(), this.file.cursor(), target, offset, count);
		this.file.skip(count);
		return count;
	}

	private int upTo(int length) throws IOException {
		try {
			return this.file.upTo(length);
		}
		catch (IOException ex) {
			this.failure = ex;
			throw ex;
		}
		catch (CaptureFormatException ex) {
			throw new IllegalStateException("A plain file has no limits", ex);
		}
	}

	/** Whether bytes behind the end were asked for. */
	boolean ended() {
		return this.ended;
	}

	/** Fails if it was the file that could not be read. */
	void rethrow() throws IOException {
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
