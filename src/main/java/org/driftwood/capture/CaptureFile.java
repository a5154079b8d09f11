package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

/**
 * A file and what it holds, which are the same unless it is compressed.
 *
 * @param raw the file as it came
 * @param content the capture in it
 * @param compression what is around the content
 * @param limits how much of it is read
 */
record CaptureFile(CaptureInput raw, CaptureInput content, CaptureCompression compression, CaptureLimits limits) {

	static CaptureFile of(InputStream in, CaptureLimits limits, @Nullable Decompressor zstd)
			throws IOException, CaptureFormatException {
		CaptureInput raw = new CaptureInput(new PlainSource(in));
		if (raw.has(2) && raw.u16(0) == GunzipSource.MAGIC) {
			return new CaptureFile(raw, new CaptureInput(gunzip(raw, limits, zstd)), CaptureCompression.GZIP, limits);
		}
		if (zstd != null && raw.has(4) && ZstdSource.begins(raw.i32(0))) {
			return new CaptureFile(raw, new CaptureInput(new ZstdSource(raw, limits, zstd)), CaptureCompression.ZSTD,
					limits);
		}
		return new CaptureFile(raw, raw, CaptureCompression.NONE, limits);
	}

	private static GunzipSource gunzip(CaptureInput raw, CaptureLimits limits, @Nullable Decompressor decompressor) {
		return (decompressor != null) ? new GunzipSource(raw, limits, decompressor.inflater(), decompressor.checksum())
				: new GunzipSource(raw, limits, new Inflater(true), new CRC32());
	}

	/** What damage to the compression is called. */
	CaptureFormatException.Reason broken() {
		return (this.compression == CaptureCompression.ZSTD) ? CaptureFormatException.Reason.ZSTD_BROKEN
				: CaptureFormatException.Reason.GZIP_BROKEN;
	}

}
