package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of the file as they are. */
record PlainSource(InputStream in) implements ByteSource {

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = this.in.read(target, offset, length);
		return (count == 0) ? readOne(target, offset) : count;
	}

	/** A stream that gives nothing, against its contract, is made to wait or to end. */
	private int readOne(byte[] target, int offset) throws IOException {
		int value = this.in.read();
		if (value < 0) {
			return -1;
		}
		target[offset] = (byte) value;
		return 1;
	}

}
