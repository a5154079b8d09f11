package org.driftwood.browser;

/**
 * Writes points in time as ISO 8601 has them, as java.time would, which is too large for
 * the browser.
 */
final class UtcTime {

	private static final long NANOS_PER_SECOND = 1_000_000_000;

	private static final int SECONDS_PER_DAY = 86_400;

	/** Days of 400 years, after which the calendar repeats itself. */
	private static final int DAYS_PER_ERA = 146_097;

	/** From 1 March of the year 0, so that leap days end a year, to 1970. */
	private static final int EPOCH = 719_468;

	private UtcTime() {
	}

	/**
	 * Writes a time to the nanosecond.
	 * @param nanos since 1970
	 */
	static String text(long nanos) {
		long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
		int fraction = (int) Math.floorMod(nanos, NANOS_PER_SECOND);
		int ofDay = (int) Math.floorMod(seconds, (long) SECONDS_PER_DAY);
		return date((int) Math.floorDiv(seconds, (long) SECONDS_PER_DAY)) + 'T' + digits(ofDay / 3600, 2) + ':'
				+ digits(ofDay / 60 % 60, 2) + ':' + digits(ofDay % 60, 2) + fraction(fraction) + 'Z';
	}

	/** The civil calendar, counted in years that begin in March. */
	private static String date(int epochDay) {
		int day = epochDay + EPOCH;
		int era = Math.floorDiv(day, DAYS_PER_ERA);
		int ofEra = Math.floorMod(day, DAYS_PER_ERA);
		int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
		int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
		int fromMarch = (5 * ofYear + 2) / 153;
		int dayOfMonth = ofYear - (153 * fromMarch + 2) / 5 + 1;
		int month = (fromMarch < 10) ? fromMarch + 3 : fromMarch - 9;
		int year = yearOfEra + era * 400 + ((month <= 2) ? 1 : 0);
		return digits(year, 4) + '-' + digits(month, 2) + '-' + digits(dayOfMonth, 2);
	}

	private static String fraction(int nanos) {
		if (nanos == 0) {
			return "";
		}
		if (nanos % 1_000_000 == 0) {
			return '.' + digits(nanos / 1_000_000, 3);
		}
		return '.' + ((nanos % 1_000 == 0) ? digits(nanos / 1_000, 6) : digits(nanos, 9));
	}

	private static String digits(int value, int count) {
		String digits = Integer.toString(value);
		return "0".repeat(count - digits.length()) + digits;
	}

}
