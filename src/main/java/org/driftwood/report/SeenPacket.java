package org.driftwood.report;

import org.driftwood.decode.Verdict;

/**
 * A packet before somebody's eyes.
 *
 * @param listed as it is kept
 * @param shown with the bytes that he sees of it
 * @param text how its addresses are written for him
 */
record SeenPacket(ListedPacket listed, Verdict.Recognised shown, AddressText text) {

	/** It as a row of the list. */
	PacketRow row() {
		return PacketRow.of(this.listed, this.shown, this.text);
	}

	/** It opened. */
	PacketDetail detail() {
		return PacketDetail.of(this);
	}

}
