package org.driftwood.analysis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read. */
final class CountedStream extends FilterInputStream {

	private long bytes;

	CountedStream(InputStream in) {
		super(in);
	}

	long bytes() {
		return this.bytes;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		this.bytes += (read >= 0) ? 1 : 0;
		return read;
	}

	@Override
	public int read(byte[] block, int offset, int length) throws IOException {
		int read = super.read(block, offset, length);
		this.bytes += Math.max(0, read);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(count);
		this.bytes += skipped;
		return skipped;
	}

}
