package org.driftwood.diagnosis;

/** Why an address is taken for the submitter's own; the strongest first. */
public enum OwnEvidence {

	/** The machine that captured sent from it. */
	SENT_FROM_HERE,

	/** The machine that captured was sent to at it. */
	SENT_TO_HERE,

	/** One of the two addresses that the NAT here translates into each other. */
	TRANSLATED_HERE,

	/** A server told a client here that this is its mapped address. */
	MAPPED,

	/**
	 * It solicited a server, or got an advertisement, in a capture without directions.
	 */
	QUALIFIED,

	/** It is an end of every packet of a capture without directions. */
	ALWAYS_PRESENT

}
