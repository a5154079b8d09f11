package org.driftwood.privacy;

/** Why an address is taken for the submitter's own; the strongest first. */
public enum HomeEvidence {

	/** He said or confirmed it. */
	STATED,

	/** The machine that captured sent packets from it. */
	SENT_FROM_HERE,

	/** Packets to it reached the machine that captured. */
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
	ALWAYS_PRESENT,

	/** Most stray packets of a capture without directions went to it. */
	MOST_SENT_TO,

	/** It is in the network that the capture was uploaded from. */
	UPLOADED_FROM

}
