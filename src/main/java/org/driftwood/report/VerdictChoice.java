package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Which verdict on their destination is wanted of packets or conversations.
 *
 * @param verdict null for those that have none
 */
record VerdictChoice(@Nullable DestinationVerdict verdict) {

	/**
	 * By its name, as an address asks for it; any verdict where that is empty.
	 * @throws IllegalArgumentException if there is no such verdict
	 */
	public static @Nullable VerdictChoice valueOf(String name) {
		if (name.isEmpty()) {
			return null;
		}
		return new VerdictChoice(name.equals(Breakdown.NONE) ? null : DestinationVerdict.valueOf(name));
	}

	/**
	 * The names of those among the packets of a report; empty where none has a verdict.
	 */
	static List<String> among(Report.TeredoFacts teredo) {
		List<String> names = new ArrayList<>(teredo.byDestinationVerdict().keySet());
		long told = teredo.byDestinationVerdict().values().stream().mapToLong(Long::longValue).sum();
		if (!names.isEmpty() && told < teredo.distinct()) {
			names.add(Breakdown.NONE);
		}
		return names;
	}

	boolean fits(@Nullable DestinationVerdict other) {
		return this.verdict == other;
	}

	/** The same of what is known by its name. */
	boolean fits(@Nullable String other) {
		return toString().equals(Objects.requireNonNullElse(other, Breakdown.NONE));
	}

	/** Its name. */
	@Override
	public String toString() {
		return (this.verdict != null) ? this.verdict.name() : Breakdown.NONE;
	}

}
