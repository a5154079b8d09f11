package org.driftwood.report;

import java.io.IOException;
import java.util.Optional;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.jspecify.annotations.Nullable;

/** Gives the packets of an excerpt the frame numbers that they had in the upload. */
final class ExcerptReader implements CaptureReader {

	private final CaptureReader excerpt;

	private final KeptRows rows;

	private int place;

	/** How many records are still to come of the packet that was begun. */
	private int left;

	ExcerptReader(CaptureReader excerpt, KeptRows rows) {
		this.excerpt = excerpt;
		this.rows = rows;
	}

	@Override
	public @Nullable CapturedPacket next() throws IOException, CaptureFormatException {
		if (this.left == 0) {
			if (this.place == this.rows.count()) {
				return null;
			}
			this.left = this.rows.records(this.rows.inPlace(this.place++));
		}
		CapturedPacket it = this.excerpt.next();
		if (it == null) {
			throw new IllegalStateException("the excerpt is shorter than its index");
		}
		// Of a packet in fragments only the last one's number is known, and the order.
		long number = this.rows.number(this.rows.inPlace(this.place - 1)) - --this.left;
		return new CapturedPacket(number, it.linkType(), it.timeNanos(), it.originalLength(), it.data(), it.offset(),
				it.length());
	}

	@Override
	public CaptureFormat format() {
		return this.excerpt.format();
	}

	@Override
	public CaptureCompression compression() {
		return this.excerpt.compression();
	}

	@Override
	public Optional<CaptureEnd> end() {
		return (this.left == 0 && this.place == this.rows.count()) ? Optional.of(new CaptureEnd.Complete())
				: Optional.empty();
	}

	@Override
	public long bytesRead() {
		return this.excerpt.bytesRead();
	}

}
