package org.driftwood.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.driftwood.diagnosis.KindGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted, and in which order.
 *
 * @param group null for any
 * @param verdict null for any
 */
record ConversationChoice(Order order, @Nullable KindGroup group, @Nullable VerdictChoice verdict) {

	/** What comes first. */
	enum Order {

		/** Most packets; the order of the report itself. */
		PACKETS,
		/** The earliest first packet. */
		FIRST,
		/** The latest last packet. */
		LAST,
		/** The shortest median gap; those without one at the end. */
		GAP,
		/** The longest time between first and last packet. */
		LASTING;

		private Comparator<NumberedConversation> comparator() {
			return switch (this) {
				case PACKETS -> Comparator.comparingInt(NumberedConversation::number);
				case FIRST -> Comparator.comparing(Order::first);
				case LAST -> Comparator.comparing(Order::last).reversed();
				case GAP -> Comparator.comparingDouble(Order::gap);
				case LASTING -> Comparator.comparingLong(Order::lasting).reversed();
			};
		}

		private static Instant first(NumberedConversation it) {
			Instant at = it.row().firstAt();
			return (at != null) ? at : Instant.MAX;
		}

		private static Instant last(NumberedConversation it) {
			Instant at = it.row().lastAt();
			return (at != null) ? at : Instant.MIN;
		}

		private static double gap(NumberedConversation it) {
			Double gap = it.row().medianGapSeconds();
			return (gap != null) ? gap : Double.POSITIVE_INFINITY;
		}

		private static long lasting(NumberedConversation it) {
			Instant first = it.row().firstAt();
			Instant last = it.row().lastAt();
			return (first != null && last != null) ? Duration.between(first, last).toMillis() : 0;
		}

	}

	List<NumberedConversation> of(List<NumberedConversation> all) {
		return all.stream().filter(this::passes).sorted(this.order.comparator()).toList();
	}

	private boolean passes(NumberedConversation it) {
		return (this.group == null || this.group.name().equals(it.row().group()))
				&& (this.verdict == null || this.verdict.fits(it.row().destinationVerdict()));
	}

}
