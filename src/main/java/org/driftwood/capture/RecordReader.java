package org.driftwood.capture;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What both formats share: the count of packets, and an end that stays. */
abstract sealed class RecordReader implements CaptureReader permits PcapReader, PcapngReader {

	/** The most bytes of one packet that tcpdump and Wireshark keep. */
	static final int PACKET_LIMIT = 262_144;

	private final CaptureFile file;

	private final CaptureFormat format;

	private long count;

	private @Nullable CaptureEnd end;

	RecordReader(CaptureFile file, CaptureFormat format) {
		this.file = file;
		this.format = format;
	}

	@Override
	public final @Nullable CapturedPacket next() throws IOException, CaptureFormatException {
		return (this.end != null) ? null : read();
	}

	/** Reads the next packet, or returns what {@link #atEnd} or {@link #broken} does. */
	abstract @Nullable CapturedPacket read() throws IOException, CaptureFormatException;

	/** The number of the packet that is about to be delivered. */
	final long number() throws CaptureFormatException {
		if (this.count == this.file.limits().packets()) {
			throw new CaptureFormatException(CaptureFormatException.Reason.TOO_MANY_PACKETS,
					this.file.content().offset(), "More than " + this.count + " packets");
		}
		return ++this.count;
	}

	/** Ends where no whole record is left behind the given position. */
	final @Nullable CapturedPacket atEnd(long offset) {
		this.end = switch (this.file.content().ending()) {
			case BROKEN -> new CaptureEnd.Broken(offset, this.file.broken());
			case CUT_SHORT -> new CaptureEnd.CutShort(offset);
			case WHOLE -> isAllRead(offset) ? new CaptureEnd.Complete() : new CaptureEnd.CutShort(offset);
		};
		return null;
	}

	private boolean isAllRead(long offset) {
		return this.file.content().offset() + this.file.content().available() == offset;
	}

	final @Nullable CapturedPacket broken(CaptureFormatException.Reason reason) {
		return broken(reason, this.file.content().offset());
	}

	final @Nullable CapturedPacket broken(CaptureFormatException.Reason reason, long offset) {
		this.end = new CaptureEnd.Broken(offset, reason);
		return null;
	}

	@Override
	public final CaptureFormat format() {
		return this.format;
	}

	@Override
	public final CaptureCompression compression() {
		return this.file.compression();
	}

	@Override
	public final Optional<CaptureEnd> end() {
		return Optional.ofNullable(this.end);
	}

	@Override
	public final long bytesRead() {
		return this.file.raw().offset();
	}

}
