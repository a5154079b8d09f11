package org.driftwood.submission;

/** What became of an attempt to send a capture. */
public sealed interface Receipt {

	/** Stored for good, and its job written down. */
	record Accepted(Submission submission, OwnerKey key) implements Receipt {
	}

	/** Not taken; nothing of it is kept. */
	record Refused(Problem problem) implements Receipt {
	}

}
