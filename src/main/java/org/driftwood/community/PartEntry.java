package org.driftwood.community;

/**
 * One line of a list of what one host's packets show, as everybody is told it.
 *
 * @param name an address, a port, or the name of a kind or verdict
 * @param packets at least so many
 * @param networksSeeing band of the networks that saw it
 */
record PartEntry(String name, long packets, String networksSeeing) {

	static PartEntry of(Sum sum) {
		return new PartEntry(sum.name(), Discretion.packets(sum.packets(), sum.networks()), Band.of(sum.networks()));
	}

}
