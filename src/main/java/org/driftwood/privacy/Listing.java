package org.driftwood.privacy;

import java.util.List;

/**
 * A list that does not grow.
 *
 * @param entries the ones that are told, up to {@value #LONGEST}
 * @param more how many different ones there were besides, at least
 */
public record Listing<T>(List<T> entries, long more) {

	/** The most entries. */
	public static final int LONGEST = 50;

}
