package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.jspecify.annotations.Nullable;

/** The first look at a file: which reader it needs, or why there is none. */
record CaptureOpening(CaptureFile file, CaptureNote.@Nullable Listener notes) {

	private static final int MAGIC_LENGTH = 4;

	private static final int LZ4 = 0x04224d18;

	private static final int XZ = 0xfd377a58;

	private static final int SEVEN_ZIP = 0x377abcaf;

	private static final int ZIP = 0x504b0304;

	/** "BZh" and the block size, a digit. */
	private static final int BZIP2 = 0x425a6800;

	static CaptureReader open(InputStream in, CaptureLimits limits, @Nullable Decompressor zstd,
			CaptureNote.@Nullable Listener notes) throws IOException, CaptureFormatException {
		return new CaptureOpening(CaptureFile.of(in, limits, zstd), notes).reader();
	}

	private CaptureReader reader() throws IOException, CaptureFormatException {
		CaptureInput content = this.file.content();
		if (!content.has(MAGIC_LENGTH)) {
			throw tooShort();
		}
		content.byteOrder(true);
		int magic = content.i32(0);
		for (CaptureFormat format : CaptureFormat.values()) {
			if (format.magic() == magic || format.magic() == Integer.reverseBytes(magic)) {
				content.byteOrder(format.magic() == magic);
				return reader(format);
			}
		}
		throw unreadable(magic);
	}

	private CaptureReader reader(CaptureFormat format) throws IOException, CaptureFormatException {
		return switch (format) {
			case PCAP, PCAP_NANOSECOND, PCAP_MODIFIED -> PcapReader.open(this.file, format);
			case PCAPNG -> PcapngReader.open(this.file, this.notes);
		};
	}

	private CaptureFormatException tooShort() {
		return switch (this.file.content().ending()) {
			case BROKEN -> refusal(this.file.broken(), "The compressed file is damaged");
			case CUT_SHORT -> refusal(Reason.HEADER_CUT_SHORT, "The compressed file ends too early");
			case WHOLE -> (this.file.content().available() == 0) ? refusal(Reason.EMPTY, "There are no bytes")
					: refusal(Reason.NOT_A_CAPTURE, "Too short for any capture");
		};
	}

	private CaptureFormatException unreadable(int magic) throws IOException, CaptureFormatException {
		if (isCompressedAgain(magic)) {
			return refusal(Reason.COMPRESSED_TWICE, "Compressed, and then once more");
		}
		if ((magic & 0xffffff00) == BZIP2) {
			return compressed("bzip2");
		}
		Reason foreign = ForeignFormat.of(this.file.content());
		if (foreign != null) {
			return refusal(foreign, "A capture of another format");
		}
		return switch (magic) {
			case ZstdSource.MAGIC -> compressed("zstd");
			case LZ4 -> compressed("lz4");
			case XZ -> compressed("xz");
			case SEVEN_ZIP -> compressed("7z");
			case ZIP -> compressed("zip");
			default -> refusal(Reason.NOT_A_CAPTURE, "Begins like no known capture");
		};
	}

	/** By what is undone where it is around the capture itself. */
	private boolean isCompressedAgain(int magic) {
		return this.file.compression() != CaptureCompression.NONE
				&& (magic >>> 16 == GunzipSource.MAGIC || ZstdSource.begins(magic));
	}

	private CaptureFormatException compressed(String name) {
		return refusal(Reason.COMPRESSION_UNSUPPORTED, "Compression by " + name + " is not undone");
	}

	private CaptureFormatException refusal(Reason reason, String message) {
		return new CaptureFormatException(reason, 0, message);
	}

}
