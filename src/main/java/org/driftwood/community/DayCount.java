package org.driftwood.community;

import java.time.LocalDate;

/**
 * One day's packets.
 *
 * @param day on which they were captured, in UTC
 */
record DayCount(LocalDate day, long packets, String networksSeeing) {
}
