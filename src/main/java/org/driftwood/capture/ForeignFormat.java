package org.driftwood.capture;

import java.io.IOException;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.jspecify.annotations.Nullable;

/** Names formats that other tools write and that are not read here. */
final class ForeignFormat {

	/** "snoo", of "snoop" (RFC 1761). */
	private static final int SNOOP = 0x736e6f6f;

	/** "RTSS", of version 1. */
	private static final int NETMON_1 = 0x52545353;

	/** "GMBU", of version 2. */
	private static final int NETMON_2 = 0x474d4255;

	private static final int ERF_HEADER_LENGTH = 16;

	private static final int ERF_TYPE = 8;

	private static final int ERF_RECORD_LENGTH = 10;

	/** Types are 1 to 27, and 48 for padding; the upper bit tells of more headers. */
	private static final int ERF_LAST_TYPE = 27;

	private static final int ERF_PADDING = 48;

	private static final long YEAR_1990 = 631_152_000L;

	private static final long YEAR_2100 = 4_102_444_800L;

	private static final int ETL_BUFFER_HEADER_LENGTH = 72;

	private static final int ETL_SAVED_OFFSET = 4;

	private static final int ETL_CURRENT_OFFSET = 8;

	private static final int ETL_HEADER_TYPE = ETL_BUFFER_HEADER_LENGTH + 2;

	private static final int ETL_MARKER = ETL_BUFFER_HEADER_LENGTH + 3;

	private static final int ETL_LARGEST_BUFFER = 1 << 24;

	private ForeignFormat() {
	}

	/** Which of them a file is that has four bytes or more; null where it is none. */
	static @Nullable Reason of(CaptureInput file) throws IOException, CaptureFormatException {
		file.byteOrder(true);
		return switch (file.i32(0)) {
			case SNOOP -> Reason.SNOOP_UNSUPPORTED;
			case NETMON_1, NETMON_2 -> Reason.NETMON_UNSUPPORTED;
			default -> withoutMagic(file);
		};
	}

	private static @Nullable Reason withoutMagic(CaptureInput file) throws IOException, CaptureFormatException {
		if (isEtl(file)) {
			return Reason.ETL_UNSUPPORTED;
		}
		return isErf(file) ? Reason.ERF_UNSUPPORTED : null;
	}

	/** A buffer's header, then the system's event that tells what wrote the log. */
	private static boolean isEtl(CaptureInput file) throws IOException, CaptureFormatException {
		if (!file.has(ETL_MARKER + 1)) {
			return false;
		}
		file.byteOrder(false);
		long size = file.u32(0);
		long saved = file.u32(ETL_SAVED_OFFSET);
		long current = file.u32(ETL_CURRENT_OFFSET);
		int type = file.u8(ETL_HEADER_TYPE);
		return size > ETL_BUFFER_HEADER_LENGTH && size <= ETL_LARGEST_BUFFER && size % 1024 == 0 && saved <= size
				&& current <= size && (type == 1 || type == 2) && file.u8(ETL_MARKER) == 0xc0;
	}

	/**
	 * ERF has no magic number: two records in a row that could be, or one and the end.
	 */
	private static boolean isErf(CaptureInput file) throws IOException, CaptureFormatException {
		if (!file.has(ERF_HEADER_LENGTH) || !isErfRecord(file, 0)) {
			return false;
		}
		file.byteOrder(true);
		int length = file.u16(ERF_RECORD_LENGTH);
		if (file.has(length + ERF_HEADER_LENGTH)) {
			return isErfRecord(file, length);
		}
		return file.available() == length;
	}

	private static boolean isErfRecord(CaptureInput file, int at) {
		file.byteOrder(true);
		int type = file.u8(at + ERF_TYPE) & 0x7f;
		int length = file.u16(at + ERF_RECORD_LENGTH);
		file.byteOrder(false);
		long seconds = file.u32(at + 4);
		return (type == ERF_PADDING || (type >= 1 && type <= ERF_LAST_TYPE)) && length >= ERF_HEADER_LENGTH
				&& seconds >= YEAR_1990 && seconds < YEAR_2100;
	}

}
