package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Packets of one sender for clients of one server. How many there were is not told, as a
 * few networks may be all that saw them.
 *
 * @param source who claims to have sent them
 * @param server which the clients inside name
 * @param networks how many saw them; told as a band
 * @param firstWeek in which they were captured, by its Monday in UTC
 * @param lastWeek the last one
 */
record Encounter(String source, String server, long networks, LocalDate firstWeek, LocalDate lastWeek) {

	/** The first moment of the first week. */
	Instant begin() {
		return this.firstWeek.atStartOfDay().toInstant(ZoneOffset.UTC);
	}

	/** The last millisecond of the last week. */
	Instant end() {
		return this.lastWeek.plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
	}

}
