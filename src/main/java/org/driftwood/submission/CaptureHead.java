package org.driftwood.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;

/**
 * The beginning of what somebody sends, looked at before anything is stored.
 *
 * @param whole the file from its first byte on
 * @param problem why it is no capture that can be read
 */
record CaptureHead(InputStream whole, Optional<Problem> problem) {

	/** Enough for a first block of zstd, of which nothing is to be had before its end. */
	private static final int LENGTH = 1 << 18;

	private static final CaptureLimits LIMITS = new CaptureLimits(1L << 40, Integer.MAX_VALUE, 1);

	static CaptureHead of(InputStream in) throws IOException {
		byte[] head = in.readNBytes(LENGTH);
		InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
		try (ZstdDecompressor zstd = new ZstdDecompressor()) {
			CaptureReader.open(new ByteArrayInputStream(head), LIMITS, zstd);
			return new CaptureHead(whole, Optional.empty());
		}
		catch (CaptureFormatException ex) {
			return new CaptureHead(whole, Optional.of(Problem.of(ex.reason())));
		}
	}

}
