package org.driftwood.diagnosis;

/** What stray packets may come from. */
public enum HypothesisId {

	/** This host, or one behind the same NAT, speaks Teredo. */
	OWN_TEREDO,

	/** The address belonged to a Teredo client before. */
	OLD_LEASE,

	/** A NAT changed ports. */
	MOVED_MAPPING,

	/** Traffic for another address is translated or misrouted to here. */
	REROUTED,

	/** The source is not who it says. */
	FORGED_SOURCE,

	/** One sender tries many ports or clients. */
	SCAN,

	/** Answers to what nobody here asked. */
	BACKSCATTER,

	/** A sender that does not do as the RFCs say. */
	BROKEN_SENDER,

	/** Something else that uses port 3544. */
	NOT_TEREDO

}
