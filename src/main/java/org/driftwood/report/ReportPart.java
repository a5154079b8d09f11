package org.driftwood.report;

/** A part of a report in which two versions may differ. */
enum ReportPart {

	/** The sentence at its head. */
	ANSWER,

	/** What explains it, with scores and evidence. */
	HYPOTHESES,

	/** How many packets are Teredo, copies, cut short, something else. */
	COUNTS,

	/** What the packets are. */
	KINDS,

	/** Whom they name, and where they were sent. */
	DESTINATIONS,

	/** Which server they name, and which one spoke. */
	SERVERS,

	/** Who sent them, by what they say. */
	SOURCES,

	/** What is odd about them. */
	ANOMALIES,

	/** Which conversations there are, and what is told of each. */
	CONVERSATIONS,

	/** How many take part. */
	POPULATION

}
