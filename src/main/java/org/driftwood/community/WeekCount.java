package org.driftwood.community;

import java.time.LocalDate;

/**
 * What is told of a week.
 *
 * @param week its monday, in UTC
 * @param networksSeeing as a band
 * @param packets at least so many, by day of capture
 */
record WeekCount(LocalDate week, long networksLooking, String networksSeeing, long packets) {
}
