package org.driftwood.capture;

import java.io.IOException;

/** Where a capture's bytes come from: the file itself, or what it holds compressed. */
interface ByteSource {

	/**
	 * Reads some bytes, at least one.
	 * @param target receives them
	 * @param offset where in the target
	 * @param length how many at most, from 1
	 * @return how many, or -1 at the end
	 * @throws IOException if the machinery fails
	 * @throws CaptureFormatException if a limit is reached
	 */
	int read(byte[] target, int offset, int length) throws IOException, CaptureFormatException;

	/**
	 * How the bytes ended.
	 * @return meaningful once {@link #read} returned -1
	 */
	default Ending ending() {
		return Ending.WHOLE;
	}

	/** Whether the bytes that came are all there should have been. */
	enum Ending {

		WHOLE, CUT_SHORT, BROKEN

	}

}
