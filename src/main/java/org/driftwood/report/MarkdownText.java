package org.driftwood.report;

import org.jspecify.annotations.Nullable;

/** Writes somebody's text so that Markdown takes it for nothing but text. */
record MarkdownText() {

	/** The text in one line; a dash where there is none. */
	public String of(@Nullable Object text) {
		return (text == null) ? "–"
				: text.toString().replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]<>|#!&~]", "\\\\$0");
	}

}
