package org.driftwood.network;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where it is known from whose an address is.
 *
 * @param description as the file describes itself
 * @param madeOn day on which the file was made
 * @param attribution what its licence wants said; null where the operator names nothing
 */
public record NetworkSource(String description, LocalDate madeOn, @Nullable String attribution) {

	/** What tells one file from another. */
	public String version() {
		return this.madeOn + " " + this.description;
	}

}
