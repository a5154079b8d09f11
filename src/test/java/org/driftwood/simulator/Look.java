package org.driftwood.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * What one network saw when it looked for a while.
 *
 * @param to the last day
 * @param hits empty where nothing came
 */
record Look(String network, LocalDate from, LocalDate to, List<Hit> hits) {

	Look {
		hits = List.copyOf(hits);
	}

	long packets() {
		return this.hits.stream().mapToLong(Hit::packets).sum();
	}

	/** Whether it lasted into some other days. */
	boolean meets(LocalDate first, LocalDate last) {
		return !this.from.isAfter(last) && !this.to.isBefore(first);
	}

}
