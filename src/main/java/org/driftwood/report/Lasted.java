package org.driftwood.report;

/**
 * How long something took, as a person would say it: rounded as one rounds, and to the
 * second where that is still of interest.
 *
 * @param unit the name of its words
 * @param number of that unit
 * @param seconds beyond, where the unit has both
 */
record Lasted(String unit, long number, long seconds) {

	private static final int MINUTE = 60;

	private static final int HOUR = 60 * MINUTE;

	private static final int DAY = 24 * HOUR;

	static Lasted of(long seconds) {
		if (seconds == 0) {
			return new Lasted("NONE", 0, 0);
		}
		if (seconds < 2 * MINUTE) {
			return new Lasted("SECONDS", seconds, 0);
		}
		if (seconds < 10 * MINUTE && seconds % MINUTE > 0) {
			return new Lasted("MINUTES_SECONDS", seconds / MINUTE, seconds % MINUTE);
		}
		if (rounded(seconds, MINUTE) < 120) {
			return new Lasted("MINUTES", rounded(seconds, MINUTE), 0);
		}
		return (rounded(seconds, HOUR) < 48) ? new Lasted("HOURS", rounded(seconds, HOUR), 0)
				: new Lasted("DAYS", rounded(seconds, DAY), 0);
	}

	private static long rounded(long seconds, int unit) {
		return (seconds + unit / 2) / unit;
	}

}
