package org.driftwood.community;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One exact sum, which is told to nobody as it is.
 *
 * @param name what of a list it is of; else empty
 * @param first a day of the first week in which it was seen
 * @param last a day of the last one
 */
record Sum(String name, long submissions, long networks, long packets, @Nullable LocalDate first,
		@Nullable LocalDate last) {

	static final Sum NONE = new Sum("", 0, 0, 0, null, null);

	Sum named(String name) {
		return new Sum(name, this.submissions, this.networks, this.packets, this.first, this.last);
	}

}
