package org.driftwood.community;

import java.time.LocalDate;

/**
 * What everybody is told of some packets of a network (AS), by {@link Discretion}.
 *
 * @param name an address, a port, the name of a kind, the number of a network
 * @param packets at least so many
 * @param networksSeeing as a band
 * @param firstWeek the monday of the first week in which it was seen
 * @param lastWeek the monday of the last one
 */
record NetworkSum(String name, long packets, String networksSeeing, LocalDate firstWeek, LocalDate lastWeek) {

	static NetworkSum of(String name, long packets, long networks, LocalDate first, LocalDate last) {
		return new NetworkSum(name, Discretion.packets(packets, networks), Band.of(networks), Discretion.week(first),
				Discretion.week(last));
	}

}
