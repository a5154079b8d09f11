package org.driftwood.report;

import org.driftwood.decode.Ipv4Address;

/** How an IPv4 address of a packet is written for whoever looks. */
@FunctionalInterface
interface AddressText {

	/** As it is. */
	AddressText IN_FULL = (_, shown) -> shown.toString();

	/**
	 * Writes it.
	 * @param actual what stands in the packet
	 * @param shown what stands in the packet that is shown
	 */
	String of(Ipv4Address actual, Ipv4Address shown);

}
