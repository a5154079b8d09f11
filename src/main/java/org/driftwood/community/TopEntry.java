package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One line of a top list, as everybody is told it.
 *
 * @param name an address, a port, or the name of a kind or verdict
 * @param packets at least so many
 * @param networksSeeing band of the networks that saw it
 * @param firstAt the beginning of the first week in which it was seen
 * @param lastAt the beginning of the last one
 * @param label what the figures say in a word
 * @param interval the likely share of networks, from and to, as wide as the band makes it
 */
record TopEntry(String name, long packets, String networksSeeing, Instant firstAt, Instant lastAt, Spread.Label label,
		List<Double> interval) {

	private static final double DIGITS = 10_000;

	private static final Comparator<TopEntry> ORDER = Comparator.comparing(TopEntry::networksSeeing) // bands
																										// sort
																										// as
																										// the
																										// words
																										// that
																										// they
																										// are
		.thenComparingLong(TopEntry::packets)
		.reversed()
		.thenComparing(TopEntry::name);

	/** What may be told of a list, in the order of what is told. */
	static List<TopEntry> list(Spread.Subject subject, Cut cut, List<Sum> sums, long looking) {
		return sums.stream()
			.filter((sum) -> Discretion.tellsSight(cut, sum.networks()))
			.map((sum) -> of(subject, sum, looking))
			.sorted(ORDER)
			.toList();
	}

	static TopEntry of(Spread.Subject subject, Sum sum, long looking) {
		Spread spread = new Spread(subject, sum.name(), true, looking, sum.networks());
		WilsonInterval interval = spread.bandInterval();
		return new TopEntry(sum.name(), Discretion.packets(sum.packets(), sum.networks()), spread.band(),
				beginning(sum.first()), beginning(sum.last()), spread.label(),
				List.of(rounded(interval.low()), rounded(interval.high())));
	}

	private static Instant beginning(@Nullable LocalDate day) {
		return Discretion.week(Objects.requireNonNull(day)).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static double rounded(double share) {
		return Math.round(share * DIGITS) / DIGITS;
	}

}
