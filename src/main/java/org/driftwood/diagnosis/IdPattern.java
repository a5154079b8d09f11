package org.driftwood.diagnosis;

/** How a source numbers its IPv4 packets (the Identification field). */
public enum IdPattern {

	/** Always 0, as packets that may not be fragmented often have it. */
	ZERO,

	/** Always the same number. */
	CONSTANT,

	/** A counter that packets to others move, too: old Windows, and many servers. */
	COUNTER,

	/** All over the range. */
	RANDOM,

	/** Neither a counter nor all over the range. */
	UNCLEAR

}
