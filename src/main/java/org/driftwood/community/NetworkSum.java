package org.driftwood.community;

import java.time.LocalDate;

/**
 * What everybody is told of some packets of a network: bands of those who saw them,
 * packets in the steps 1, 2, 5, 10 and so on, and weeks. Fewer than three networks hide
 * nobody, so that of what these saw no more than “at least one packet” is told.
 *
 * @param name an address, a port, the name of a kind, the number of a network
 * @param packets at least so many
 * @param networksSeeing as a band
 * @param firstWeek the monday of the first week in which it was seen
 * @param lastWeek the monday of the last one
 */
record NetworkSum(String name, long packets, String networksSeeing, LocalDate firstWeek, LocalDate lastWeek) {

	/** So many networks hide each other. */
	static final long FEWEST = 3;

	private static final int DAYS_OF_A_WEEK = 7;

	static NetworkSum of(String name, long packets, long networks, LocalDate first, LocalDate last) {
		return new NetworkSum(name, told(packets, networks), Band.of(networks), monday(first), monday(last));
	}

	/** The greatest of the steps that is not more. */
	static long told(long packets, long networks) {
		if (packets <= 0 || networks < FEWEST) {
			return Math.clamp(packets, 0, 1);
		}
		long power = 1;
		while (packets / power >= 10) {
			power *= 10;
		}
		long digit = packets / power;
		return power * ((digit >= 5) ? 5 : Math.min(2, digit));
	}

	/** The monday of a day's week. */
	static LocalDate monday(LocalDate day) {
		return day.minusDays(Math.floorMod(day.toEpochDay() + 3, DAYS_OF_A_WEEK));
	}

}
