package org.driftwood.capture;

/**
 * How much of a capture is read before it is refused; all three are enforced while
 * reading, before the excess takes memory or time.
 *
 * @param decompressedBytes the most bytes that a compressed file may unfold to; a plain
 * file is not measured by it
 * @param decompressionRatio the most decompressed bytes per compressed byte, looked at
 * once there is more than 1 MiB
 * @param packets the most packets of any file
 */
public record CaptureLimits(long decompressedBytes, int decompressionRatio, long packets) {

	public CaptureLimits {
		if (decompressedBytes < 1 || decompressionRatio < 1 || packets < 1) {
			throw new IllegalArgumentException("A limit below 1 lets nothing pass");
		}
	}

}
