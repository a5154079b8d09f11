package org.driftwood.submission;

import java.util.Locale;

import org.driftwood.capture.CaptureFormatException;

import org.springframework.http.HttpStatus;

/** Why a capture is not taken, or could not be analysed. */
public enum Problem {

	EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),

	NOT_A_CAPTURE(HttpStatus.UNPROCESSABLE_CONTENT),

	/** A capture of a version or compression that is not read. */
	FORMAT_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	COMPRESSED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),

	SNOOP_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	ERF_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	NETMON_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	/** An event trace of Windows. */
	ETL_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	LINK_TYPE_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),

	/** Neither a capture, nor for how long nothing came. */
	HOURS_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),

	/** A file in a part of the form that is not the capture's, or the like. */
	PART_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),

	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	/** Small as sent, too large when unpacked. */
	DECOMPRESSED_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	TOO_MANY_PACKETS(HttpStatus.CONTENT_TOO_LARGE),

	RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),

	/** As many bytes as one network may send in a day, with this file or before. */
	DAY_USED_UP(HttpStatus.TOO_MANY_REQUESTS),

	QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE),

	DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE),

	ANALYSIS_TOO_LONG(HttpStatus.INTERNAL_SERVER_ERROR),

	/** Tried as often as the limit allows, and failed each time. */
	ANALYSIS_FAILED(HttpStatus.INTERNAL_SERVER_ERROR),

	/** The idempotency key was used before, for another file. */
	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	Problem(HttpStatus status) {
		this.status = status;
	}

	/** What a capture's fault means to the one who sent it. */
	public static Problem of(CaptureFormatException.Reason reason) {
		return valueOf(reason.refusal().name());
	}

	public HttpStatus status() {
		return this.status;
	}

	/** The stable name in addresses, such as {@code not-a-capture}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
