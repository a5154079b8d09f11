package org.driftwood.community;

import java.util.Comparator;
import java.util.List;

/**
 * One line of a list of what one host's packets show, as everybody is told it.
 *
 * @param name an address, a port, or the name of a kind or verdict
 * @param packets at least so many
 * @param networksSeeing band of the networks that saw it
 */
record PartEntry(String name, long packets, String networksSeeing) {

	private static final Comparator<PartEntry> ORDER = Comparator.comparing(PartEntry::networksSeeing) // bands
																										// sort
																										// as
																										// the
																										// words
																										// that
																										// they
																										// are
		.thenComparingLong(PartEntry::packets)
		.reversed()
		.thenComparing(PartEntry::name);

	/** What may be told of a list, in the order of what is told. */
	static List<PartEntry> list(Cut cut, List<Sum> sums) {
		return sums.stream()
			.filter((sum) -> Discretion.tellsSight(cut, sum.networks()))
			.map(PartEntry::of)
			.sorted(ORDER)
			.toList();
	}

	static PartEntry of(Sum sum) {
		return new PartEntry(sum.name(), Discretion.packets(sum.packets(), sum.networks()), Band.of(sum.networks()));
	}

}
