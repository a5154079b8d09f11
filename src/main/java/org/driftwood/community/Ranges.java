package org.driftwood.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The ranges of dates that pages offer as links. */
enum Ranges {

	/** All that there is. */
	ALL(0),

	/** Four weeks and this one. */
	MONTH(4),

	/** A quarter of a year. */
	QUARTER(13),

	/** A year. */
	YEAR(52);

	private final int weeks;

	Ranges(int weeks) {
		this.weeks = weeks;
	}

	/** One of the links. */
	record Range(String name, @Nullable LocalDate from, boolean chosen) {
	}

	/** The links, and which of them is where one is. */
	static List<Range> of(Cut cut, Clock clock) {
		LocalDate week = Discretion.week(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
		return Arrays.stream(values()).map((range) -> {
			LocalDate from = (range.weeks > 0) ? week.minusWeeks(range.weeks) : null;
			boolean chosen = cut.to() == null && ((from != null) ? from.equals(cut.from()) : cut.from() == null);
			return new Range(range.name(), from, chosen);
		}).toList();
	}

}
