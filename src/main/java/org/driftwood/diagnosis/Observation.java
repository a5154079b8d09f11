package org.driftwood.diagnosis;

import java.util.List;

/**
 * Something seen in the capture, measured.
 *
 * @param share 0 to 1: of the packets that could have shown it, how many did
 */
record Observation(Reason reason, double share, List<Long> figures, PacketNumbers packets) {

	long count() {
		return this.packets.count();
	}

	Evidence toEvidence() {
		return new Evidence(this.reason, this.figures, this.packets);
	}

}
