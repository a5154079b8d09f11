package org.driftwood.submission;

/** What is kept, or is not, of a submission or a visit; its words say the rest. */
enum PolicyLine {

	/** The file as it was sent. */
	UPLOAD,

	/** What arrived of a file that did not arrive whole. */
	UNFINISHED,

	/** All in the file that is not Teredo. */
	REST,

	/** The excerpt. */
	PACKETS,

	/** What the inner packets carry. */
	PAYLOAD,

	/** Counts and conclusions. */
	REPORT,

	/** That everybody finds the report, and its title. */
	PUBLICATION,

	/** Which addresses are taken for the submitter's. */
	HOMES,

	/** Its name and hash. */
	FILE,

	/** To the questions that are asked. */
	ANSWERS,

	/** To the operator. */
	NOTE,

	/** That the submission came from. */
	NETWORK,

	/** The owner's. */
	KEY,

	/** The share in what all see. */
	FINDINGS,

	/** What is left of a submission that was taken back. */
	WITHDRAWN,

	/** What the browser keeps. */
	BROWSER,

	/** The log of the portal. */
	LOG,

	/** Whoever looks around. */
	VISIT

}
