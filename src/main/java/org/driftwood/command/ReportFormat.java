package org.driftwood.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form a report is printed. */
enum ReportFormat {

	/** The document of the API. */
	JSON,

	/** Markdown. */
	MD,

	/** The packets as a table. */
	CSV,

	/** The conversations as a table. */
	CONVERSATIONS,

	/** A web page that is a file of its own. */
	HTML;

	/** The format with that name. */
	static Optional<ReportFormat> named(String name) {
		return Stream.of(values()).filter((it) -> it.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

}
