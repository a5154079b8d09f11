package org.driftwood.capture;

import java.io.IOException;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the classic format: one header, then records of a short header and a packet. */
final class PcapReader extends RecordReader {

	private static final int FILE_HEADER_LENGTH = 24;

	private static final int MAJOR_VERSION = 4;

	/** So many may stand behind the first. */
	private static final int MOST_FILES = 10_000;

	private static final int MINOR_VERSION = 6;

	private static final int MINOR = 4;

	private static final int LINK_TYPE = 20;

	private static final int SECONDS = 0;

	private static final int FRACTION = 4;

	private static final int CAPTURED_LENGTH = 8;

	private static final int ORIGINAL_LENGTH = 12;

	private static final int RECORD_HEADER_LENGTH = 16;

	private static final int MODIFIED_RECORD_HEADER_LENGTH = 24;

	private static final long NANOS_PER_SECOND = 1_000_000_000;

	private static final long NANOS_PER_MICRO = 1_000;

	private final CaptureInput input;

	private int linkType;

	private int filesBehind;

	private final int magic;

	private final int headerLength;

	private final long nanosPerTick;

	private PcapReader(CaptureFile file, CaptureFormat format, int linkType) {
		super(file, format);
		this.input = file.content();
		this.linkType = linkType;
		this.magic = format.magic();
		this.headerLength = (format == CaptureFormat.PCAP_MODIFIED) ? MODIFIED_RECORD_HEADER_LENGTH
				: RECORD_HEADER_LENGTH;
		this.nanosPerTick = (format == CaptureFormat.PCAP_NANOSECOND) ? 1 : NANOS_PER_MICRO;
	}

	/** Reads the file header, in the byte order that its magic number set. */
	static PcapReader open(CaptureFile file, CaptureFormat format) throws IOException, CaptureFormatException {
		CaptureInput input = file.content();
		if (!input.has(FILE_HEADER_LENGTH)) {
			throw new CaptureFormatException(Reason.HEADER_CUT_SHORT, 0, "The pcap header is cut short");
		}
		if (input.u16(MAJOR_VERSION) != 2) {
			throw new CaptureFormatException(Reason.VERSION_UNSUPPORTED, MAJOR_VERSION,
					"pcap version " + input.u16(MAJOR_VERSION) + " is not read");
		}
		int linkType = linkType(input);
		input.skip(FILE_HEADER_LENGTH);
		return new PcapReader(file, format, linkType);
	}

	/** Above it is the length of the check sequence. */
	private static int linkType(CaptureInput input) {
		return input.i32(LINK_TYPE) & 0xffff;
	}

	/**
	 * Passes over the header of a file that was put behind this one, as happens to files
	 * in gzip. As a record it would be one of the year 2055.
	 */
	private void passHeaders() throws IOException, CaptureFormatException {
		while (this.filesBehind < MOST_FILES && this.input.has(FILE_HEADER_LENGTH) && this.input.i32(0) == this.magic
				&& this.input.u16(MAJOR_VERSION) == 2 && this.input.u16(MINOR_VERSION) == MINOR) {
			this.filesBehind++;
			this.linkType = linkType(this.input);
			this.input.skip(FILE_HEADER_LENGTH);
		}
	}

	@Override
	@Nullable CapturedPacket read() throws IOException, CaptureFormatException {
		passHeaders();
		if (!this.input.has(this.headerLength)) {
			return atEnd(this.input.offset());
		}
		int length = this.input.i32(CAPTURED_LENGTH);
		if (length < 0 || length > PACKET_LIMIT) {
			return broken(Reason.RECORD_TOO_LARGE);
		}
		if (!this.input.has(this.headerLength + length)) {
			return atEnd(this.input.offset());
		}
		return packet(length);
	}

	private CapturedPacket packet(int length) throws CaptureFormatException {
		long number = number();
		long time = this.input.u32(SECONDS) * NANOS_PER_SECOND + this.input.u32(FRACTION) * this.nanosPerTick;
		long originalLength = this.input.u32(ORIGINAL_LENGTH);
		int offset = this.input.cursor() + this.headerLength;
		this.input.skip(this.headerLength + length);
		return new CapturedPacket(number, this.linkType, time, originalLength, this.input.block(), offset, length);
	}

}
