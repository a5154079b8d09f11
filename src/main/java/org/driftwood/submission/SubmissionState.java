package org.driftwood.submission;

/** How far a submission has come. */
public enum SubmissionState {

	/** Stored, its job written down. */
	QUEUED,

	/** A worker reads it. */
	ANALYSING,

	/** There is a report. */
	DONE,

	/** There will be none, for the reason given. */
	FAILED,

	/** Taken back by its owner; nothing is left of it but this word. */
	WITHDRAWN;

	/** Whether nothing more will happen by itself. */
	public boolean isFinal() {
		return this == DONE || this == FAILED || this == WITHDRAWN;
	}

}
