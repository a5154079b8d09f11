package org.driftwood.report;

import java.time.LocalDate;

import org.driftwood.decode.Ipv4Address;

/**
 * A Teredo server that was seen at an address once. That is no proof that it is there
 * now, or that a packet comes from it.
 *
 * @param operator who ran it
 * @param name in DNS; empty where it is not known
 * @param seen the year that it was last seen in; empty where nobody wrote that down
 * @param listed when it was taken into the list
 * @param source where that is from
 */
public record KnownServer(Ipv4Address address, String operator, String name, String seen, LocalDate listed,
		String source) {

	/** Its name, or whose it was. */
	public String label() {
		return this.name.isEmpty() ? this.operator : this.name;
	}

}
