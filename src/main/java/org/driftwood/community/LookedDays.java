package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a network looked, in UTC.
 *
 * @param to the last one, not before {@code from}
 */
record LookedDays(LocalDate from, LocalDate to) {

	/** Nobody looks longer without a break; a clock that was wrong says so. */
	private static final long LONGEST = 400;

	/**
	 * From the first packet of a capture to its last. Where these cannot be right, and
	 * where there are none, the day of receipt counts.
	 */
	static LookedDays of(@Nullable Instant first, @Nullable Instant last, Instant received) {
		LocalDate day = day(received);
		if (first == null || last == null) {
			return new LookedDays(day, day);
		}
		LookedDays told = new LookedDays(day(first), day(last));
		boolean possible = !told.to.isBefore(told.from) && !told.to.isAfter(day.plusDays(1))
				&& ChronoUnit.DAYS.between(told.from, told.to) <= LONGEST;
		return possible ? told : new LookedDays(day, day);
	}

	private static LocalDate day(Instant time) {
		return LocalDate.ofInstant(time, ZoneOffset.UTC);
	}

	/**
	 * The day, or the nearest on which the network looked: nobody sees without looking.
	 */
	LocalDate nearest(LocalDate day) {
		return day.isBefore(this.from) ? this.from : day.isAfter(this.to) ? this.to : day;
	}

	/** So many days more on both sides. */
	LookedDays widened(int days) {
		return new LookedDays(this.from.minusDays(days), this.to.plusDays(days));
	}

}
