package org.driftwood.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How long something took, as a person would say it: rounded as one rounds, and to the
 * second where that is still of interest.
 *
 * @param unit the name of its words
 * @param number of that unit
 * @param seconds beyond, where the unit has both
 */
record Lasted(String unit, double number, long seconds) {

	private static final int MINUTE = 60;

	private static final int HOUR = 60 * MINUTE;

	private static final int DAY = 24 * HOUR;

	private static final MathContext DIGITS = new MathContext(3);

	static Lasted of(double seconds) {
		long whole = Math.round(seconds);
		if (whole < 2 * MINUTE) {
			return ofFew(BigDecimal.valueOf(seconds).round(DIGITS).doubleValue());
		}
		if (whole < 10 * MINUTE && whole % MINUTE > 0) {
			return new Lasted("MINUTES_SECONDS", (int) (whole / MINUTE), whole % MINUTE);
		}
		if (rounded(whole, MINUTE) < 120) {
			return of("MINUTES", rounded(whole, MINUTE));
		}
		return (rounded(whole, HOUR) < 48) ? of("HOURS", rounded(whole, HOUR)) : of("DAYS", rounded(whole, DAY));
	}

	private static Lasted ofFew(double seconds) {
		if (seconds == 0) {
			return of("NONE", 0);
		}
		if (seconds >= 1) {
			return of("SECONDS", seconds);
		}
		if (seconds >= 1e-3) {
			return of("MILLIS", seconds * 1e3);
		}
		return (seconds >= 1e-6) ? of("MICROS", seconds * 1e6) : of("NANOS", seconds * 1e9);
	}

	private static Lasted of(String unit, double number) {
		return new Lasted(unit, number, 0);
	}

	private static int rounded(long seconds, int unit) {
		return (int) ((seconds + unit / 2) / unit);
	}

}
