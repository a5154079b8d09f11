package org.driftwood.capture;

import java.io.IOException;

/**
 * The header of a gzip member (RFC 1952, 2.3), of which nothing but its length matters.
 */
record GzipHeader(CaptureInput file) {

	private static final int FIXED_LENGTH = 10;

	private static final int DEFLATE = 8;

	private static final int HEADER_CHECKSUM = 0x02;

	private static final int EXTRA = 0x04;

	private static final int NAME = 0x08;

	private static final int COMMENT = 0x10;

	private static final int RESERVED = 0xe0;

	/** Moves the file's cursor behind the header, if it is whole and as it must be. */
	ByteSource.Ending pass() throws IOException, CaptureFormatException {
		if (!this.file.has(FIXED_LENGTH)) {
			return ByteSource.Ending.CUT_SHORT;
		}
		int flags = this.file.u8(3);
		if (!isGzip() || this.file.u8(2) != DEFLATE || (flags & RESERVED) != 0) {
			return ByteSource.Ending.BROKEN;
		}
		this.file.skip(FIXED_LENGTH);
		return passOptionalParts(flags) ? ByteSource.Ending.WHOLE : ByteSource.Ending.CUT_SHORT;
	}

	private boolean isGzip() {
		return ((this.file.u8(0) << 8) | this.file.u8(1)) == GunzipSource.MAGIC;
	}

	private boolean passOptionalParts(int flags) throws IOException, CaptureFormatException {
		return ((flags & EXTRA) == 0 || passExtra()) && ((flags & NAME) == 0 || passText())
				&& ((flags & COMMENT) == 0 || passText()) && ((flags & HEADER_CHECKSUM) == 0 || this.file.pass(2));
	}

	private boolean passExtra() throws IOException, CaptureFormatException {
		return this.file.has(2) && this.file.pass(2L + this.file.u16(0));
	}

	private boolean passText() throws IOException, CaptureFormatException {
		while (this.file.has(1)) {
			boolean last = this.file.u8(0) == 0;
			this.file.skip(1);
			if (last) {
				return true;
			}
		}
		return false;
	}

}
