package org.driftwood.report;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a document is set on. */
enum Paper {

	/** 210 mm by 297 mm. */
	A4("A4", "pdf"),

	/** 8½ by 11 inches. */
	LETTER("letter", "letter.pdf");

	private final String css;

	private final String ending;

	Paper(String css, String ending) {
		this.css = css;
		this.ending = ending;
	}

	/** Its name in style sheets. */
	String css() {
		return this.css;
	}

	/** How the name of a document on it ends: whoever takes both can keep both. */
	String ending() {
		return this.ending;
	}

	/**
	 * The one with that name, in small letters.
	 * @throws ResponseStatusException 400 where there is none
	 */
	static Paper named(String name) {
		return Arrays.stream(values())
			.filter((it) -> it.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "api.paper"));
	}

}
