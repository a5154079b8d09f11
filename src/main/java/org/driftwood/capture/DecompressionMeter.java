package org.driftwood.capture;

/** Counts what a compressed file unfolds to, and stops it at the limits. */
final class DecompressionMeter {

	/** Below this any ratio is harmless. */
	private static final long RATIO_FREE_BYTES = 1 << 20;

	private final CaptureInput file;

	private final CaptureLimits limits;

	private long total;

	DecompressionMeter(CaptureInput file, CaptureLimits limits) {
		this.file = file;
		this.limits = limits;
	}

	/** How many bytes more make sense to unfold: up to the first one too many. */
	int room(int length) {
		return (int) Math.min(length, this.limits.decompressedBytes() - this.total + 1);
	}

	void add(int count) throws CaptureFormatException {
		this.total += count;
		if (this.total > this.limits.decompressedBytes()) {
			throw new CaptureFormatException(CaptureFormatException.Reason.TOO_LARGE_WHEN_DECOMPRESSED, this.total,
					"More than " + this.limits.decompressedBytes() + " bytes when decompressed");
		}
		if (this.total > RATIO_FREE_BYTES && this.total / this.limits.decompressionRatio() > this.file.offset()) {
			throw new CaptureFormatException(CaptureFormatException.Reason.RATIO_EXCEEDED, this.total,
					"More than " + this.limits.decompressionRatio() + " bytes for each compressed one");
		}
	}

}
