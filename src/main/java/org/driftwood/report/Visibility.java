package org.driftwood.report;

/** Who finds a report. */
public enum Visibility {

	/** Whoever is given its link. */
	UNLISTED,

	/** Everybody: it is listed, and search engines may keep it. */
	PUBLISHED

}
