package org.driftwood.network;

import org.jspecify.annotations.Nullable;

/**
 * Whose an address is, as the operator's file has it.
 *
 * @param asn number of the autonomous system
 * @param organization that runs it
 * @param country two letters (ISO 3166)
 */
public record Network(@Nullable Long asn, @Nullable String organization, @Nullable String country) {

	boolean isEmpty() {
		return this.asn == null && this.organization == null && this.country == null;
	}

}
