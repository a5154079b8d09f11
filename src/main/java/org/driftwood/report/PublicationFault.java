package org.driftwood.report;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** Why a report is not published as its owner wishes. */
enum PublicationFault {

	/** It is not analysed yet, or has no report. */
	NO_REPORT(HttpStatus.CONFLICT),

	/** Nobody knows yet which of its addresses are the owner's. */
	HOMES_UNDECIDED(HttpStatus.CONFLICT),

	/** More was sent than a change can need. */
	CHANGE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	TITLE_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),

	/**
	 * An address of the owner's in whatever spelling, or of anybody else whom not
	 * everyone sees in full on the report.
	 */
	TITLE_TELLS_ADDRESS(HttpStatus.UNPROCESSABLE_CONTENT),

	/** Only what is published has a title. */
	TITLE_OF_UNLISTED(HttpStatus.UNPROCESSABLE_CONTENT),

	/** Neither a visibility nor a title, or none that there is. */
	NOTHING_TO_CHANGE(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	PublicationFault(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

	/** The stable name in addresses, such as {@code title-too-long}. */
	String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
