package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file and what it holds, which are the same unless it is compressed.
 *
 * @param raw the file as it came
 * @param content the capture in it
 * @param limits how much of it is read
 */
record CaptureFile(CaptureInput raw, CaptureInput content, CaptureLimits limits) {

	static CaptureFile of(InputStream in, CaptureLimits limits) throws IOException, CaptureFormatException {
		CaptureInput raw = new CaptureInput(new PlainSource(in));
		boolean gzip = raw.has(2) && raw.u16(0) == GunzipSource.MAGIC;
		return new CaptureFile(raw, gzip ? new CaptureInput(new GunzipSource(raw, limits)) : raw, limits);
	}

	CaptureCompression compression() {
		return (this.raw == this.content) ? CaptureCompression.NONE : CaptureCompression.GZIP;
	}

}
