package org.driftwood.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report as it once was, or is.
 *
 * @param number from 1
 * @param latest whether there is no later one
 * @param differs the parts in which it differs from the one before
 * @param look what a later program said that left it as it is; null for earlier ones, and
 * where none has looked
 */
record ReportVersion(int number, boolean latest, Instant madeAt, List<ReportPart> differs, @Nullable Look look,
		Report report) {

	/** Whether there is one before it. */
	public boolean isLater() {
		return this.number > 1;
	}

}
