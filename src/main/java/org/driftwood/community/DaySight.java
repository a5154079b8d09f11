package org.driftwood.community;

import java.time.LocalDate;

/**
 * An address that was seen on a day.
 *
 * @param day of capture, in UTC
 * @param networks how many saw it then; told as a band
 */
record DaySight(LocalDate day, String address, long networks) {

	/** Whether the day may be told. */
	boolean isCommon() {
		return this.networks >= Discretion.FEWEST;
	}

	/** The Monday of its week. */
	LocalDate monday() {
		return Discretion.week(this.day);
	}

}
