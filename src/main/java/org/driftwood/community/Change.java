package org.driftwood.community;

/**
 * What is added to a cell, or taken from it.
 *
 * @param networks votes: one network has one, whatever it sends
 */
record Change(long submissions, long networks, long packets) {

	static final Change NONE = new Change(0, 0, 0);

	/** One submission's. */
	static Change of(long packets) {
		return new Change(1, 0, packets);
	}

	Change plus(Change other) {
		return new Change(this.submissions + other.submissions, this.networks + other.networks,
				this.packets + other.packets);
	}

	Change minus(Change other) {
		return new Change(this.submissions - other.submissions, this.networks - other.networks,
				this.packets - other.packets);
	}

	Change withNetworks(long votes) {
		return new Change(this.submissions, votes, this.packets);
	}

}
