package org.driftwood.report;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180), every cell quoted and none a formula. */
public final class Csv {

	private Csv() {
	}

	/** One line of cells, with its end. */
	public static String line(@Nullable Object... cells) {
		return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	/**
	 * Spreadsheets run what begins like a formula, quoted or not: such a cell gets an
	 * apostrophe.
	 */
	static String cell(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
	}

}
