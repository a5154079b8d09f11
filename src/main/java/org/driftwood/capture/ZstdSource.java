package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a zstd file holds (RFC 8878), within limits. A damaged or unfinished one gives the
 * bytes up to about the damage.
 */
final class ZstdSource implements ByteSource {

	/** As the first four bytes read in network order. */
	static final int MAGIC = 0x28b52ffd;

	/** A frame to be passed over, with which parallel programs begin a file. */
	private static final int SKIPPABLE = 0x502a4d18;

	private static final int SKIPPABLE_MASK = 0xf0ffffff;

	/** No more than one block, which is what damage costs. */
	private static final int AT_ONCE = 1 << 17;

	private final InputBytes compressed;

	private final InputStream content;

	private final DecompressionMeter meter;

	private Ending ending = Ending.WHOLE;

	private boolean ended;

	ZstdSource(CaptureInput file, CaptureLimits limits, Decompressor decompressor) throws IOException {
		this.compressed = new InputBytes(file);
		this.content = decompressor.open(this.compressed);
		this.meter = new DecompressionMeter(file, limits);
	}

	/** Whether a file with these first four bytes, in network order, is one. */
	static boolean begins(int magic) {
		return magic == MAGIC || (magic & SKIPPABLE_MASK) == SKIPPABLE;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException, CaptureFormatException {
		int count = this.ended ? -1 : readContent(target, offset, Math.min(AT_ONCE, this.meter.room(length)));
		this.ended = count < 0;
		this.meter.add(Math.max(0, count));
		return count;
	}

	private int readContent(byte[] target, int offset, int length) throws IOException {
		try {
			return new PlainSource(this.content).read(target, offset, length);
		}
		catch (IOException ex) {
			this.compressed.rethrow();
			this.ending = this.compressed.ended() ? Ending.CUT_SHORT : Ending.BROKEN;
			return -1;
		}
	}

	@Override
	public Ending ending() {
		return this.ending;
	}

}
