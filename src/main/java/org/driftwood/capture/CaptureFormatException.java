package org.driftwood.capture;

/** A file that is not a readable capture, or that is beyond a limit. */
public class CaptureFormatException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final long offset;

	CaptureFormatException(Reason reason, long offset, String message) {
		super(message);
		this.reason = reason;
		this.offset = offset;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Where the reading stopped, in bytes of the decompressed file.
	 * @return a position from 0
	 */
	public long offset() {
		return this.offset;
	}

	/** What is wrong with a file, before its first packet or at one of its records. */
	public enum Reason {

		/** There is not one byte, or none when decompressed. */
		EMPTY(Refusal.EMPTY),

		/** It begins like no format that is known here. */
		NOT_A_CAPTURE(Refusal.NOT_A_CAPTURE),

		/** Solaris' snoop. */
		SNOOP_UNSUPPORTED(Refusal.SNOOP_UNSUPPORTED),

		/** Endace's ERF. */
		ERF_UNSUPPORTED(Refusal.ERF_UNSUPPORTED),

		/** Microsoft Network Monitor's own format. */
		NETMON_UNSUPPORTED(Refusal.NETMON_UNSUPPORTED),

		/** An event trace of Windows, as pktmon and netsh write it. */
		ETL_UNSUPPORTED(Refusal.ETL_UNSUPPORTED),

		/** The format is known, this version of it is not. */
		VERSION_UNSUPPORTED(Refusal.FORMAT_UNSUPPORTED),

		/** It is compressed by something that is not undone; the message names it. */
		COMPRESSION_UNSUPPORTED(Refusal.FORMAT_UNSUPPORTED),

		/** It is compressed, and then once more. */
		COMPRESSED_TWICE(Refusal.COMPRESSED_TWICE),

		/** The gzip stream is damaged. */
		GZIP_BROKEN(Refusal.NOT_A_CAPTURE),

		/** The zstd stream is damaged. */
		ZSTD_BROKEN(Refusal.NOT_A_CAPTURE),

		/** It ends before its own header does. */
		HEADER_CUT_SHORT(Refusal.NOT_A_CAPTURE),

		/** It unfolds to more bytes than allowed. */
		TOO_LARGE_WHEN_DECOMPRESSED(Refusal.DECOMPRESSED_TOO_LARGE),

		/** It unfolds to more bytes per compressed byte than allowed. */
		RATIO_EXCEEDED(Refusal.DECOMPRESSED_TOO_LARGE),

		/** It holds more packets than allowed. */
		TOO_MANY_PACKETS(Refusal.TOO_MANY_PACKETS),

		/** A record claims more bytes than any capture tool writes. */
		RECORD_TOO_LARGE(Refusal.NOT_A_CAPTURE),

		/** A pcapng block whose lengths contradict each other or its contents. */
		BLOCK_BROKEN(Refusal.NOT_A_CAPTURE),

		/** A pcapng packet of an interface that was not described before it. */
		INTERFACE_UNKNOWN(Refusal.NOT_A_CAPTURE),

		/** A pcapng section that describes more interfaces than there can be. */
		TOO_MANY_INTERFACES(Refusal.NOT_A_CAPTURE);

		private final Refusal refusal;

		Reason(Refusal refusal) {
			this.refusal = refusal;
		}

		/** What it comes down to where the whole file is refused for it. */
		public Refusal refusal() {
			return this.refusal;
		}

	}

	/** Why a file is not taken. */
	public enum Refusal {

		EMPTY, NOT_A_CAPTURE, FORMAT_UNSUPPORTED, COMPRESSED_TWICE, SNOOP_UNSUPPORTED, ERF_UNSUPPORTED,
		NETMON_UNSUPPORTED, ETL_UNSUPPORTED, DECOMPRESSED_TOO_LARGE, TOO_MANY_PACKETS

	}

}
