package org.driftwood.community;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * An address that was seen on a day.
 *
 * @param day of capture, in UTC
 * @param networks how many saw it then; told as a band
 */
record DaySight(LocalDate day, String address, long networks) {

	/** So many networks hide each other. */
	private static final int FEWEST = 3;

	/** Whether the day may be told. */
	boolean isCommon() {
		return this.networks >= FEWEST;
	}

	/** The Monday of its week. */
	LocalDate monday() {
		return monday(this.day);
	}

	/** The Monday of a day's week. */
	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
