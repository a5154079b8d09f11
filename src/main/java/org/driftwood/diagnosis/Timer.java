package org.driftwood.diagnosis;

/** Which of Teredo's timers the rhythm of a conversation fits, if any. */
public enum Timer {

	/**
	 * Solicitations, or the answers to them, 15 to 45 s apart: a client keeps its NAT's
	 * mapping alive (RFC 4380 5.2.5, RFC 6081 5.1.1).
	 */
	REFRESH,

	/** Solicitations 4 s apart, as long as nobody answers (RFC 4380 5.2.1). */
	SOLICITATION_RETRY,

	/**
	 * Bubbles 2 s apart or more and four in a row at most, then silence of 300 s (RFC
	 * 4380 5.2.6); a relay's repeats are no different (5.4.1).
	 */
	BUBBLE_BURST,

	/**
	 * Bubbles 25 to 45 s apart: to a peer that is idle (RFC 6081 5.4.2; Windows takes
	 * about 35 s).
	 */
	IDLE_PEER,

	/** Discovery bubbles every 200 to 300 s (RFC 4380 5.2.8). */
	DISCOVERY,

	/** Echoes 2 s apart, four at most: a test of the way to a host (RFC 4380 5.2.4). */
	CONNECTIVITY_TEST,

	/** Faster than any timer allows. */
	TOO_FAST,

	/** Another rhythm. */
	NONE

}
