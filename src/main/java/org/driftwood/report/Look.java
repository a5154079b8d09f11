package org.driftwood.report;

import java.time.Instant;

/**
 * That a later program looked at a report once more, and left it as it is.
 *
 * @param program its version and that of its rules
 */
public record Look(Instant at, Report.Decoder program, Outcome outcome) {

	/** Why there is no other version. */
	public enum Outcome {

		/** It came to the same answer. */
		SAME,

		/** Of the packets only the first ones are kept; a part is no answer. */
		PART_KEPT,

		/** The packets are not kept any more. */
		NOTHING_KEPT,

		/** It broke down each time. */
		FAILED

	}

}
