package org.driftwood.capture;

/**
 * How a capture ended. All packets before the end were delivered, so what they say stays
 * true of a damaged file.
 */
public sealed interface CaptureEnd {

	/** The file ended where a record ended. */
	record Complete() implements CaptureEnd {
	}

	/**
	 * The file, or the compressed one around it, stopped in the middle of a record.
	 *
	 * @param offset where the record begins, in bytes of the decompressed file
	 */
	record CutShort(long offset) implements CaptureEnd {
	}

	/**
	 * The file says something impossible, so that no further record can be found.
	 *
	 * @param offset where the impossible record begins, in bytes of the decompressed file
	 * @param reason what is impossible
	 */
	record Broken(long offset, CaptureFormatException.Reason reason) implements CaptureEnd {
	}

}
