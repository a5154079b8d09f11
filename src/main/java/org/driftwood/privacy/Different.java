package org.driftwood.privacy;

import java.util.BitSet;

/**
 * How many different things there were, in memory of a constant size. Never more than
 * there were; a few less where there were thousands, as two may share a bit, and of some
 * hundred thousand on far less.
 */
final class Different {

	private static final int BITS = 1 << 20;

	private static final int SPREAD = 0x9e3779b1;

	private final BitSet seen = new BitSet();

	/** Adds a thing by its hash, which has to be the same in the browser. */
	void add(int hash) {
		int mixed = hash * SPREAD;
		this.seen.set((mixed ^ mixed >>> 15) & BITS - 1);
	}

	int count() {
		return this.seen.cardinality();
	}

}
