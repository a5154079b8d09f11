package org.driftwood.diagnosis;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A fair sample of the gaps between a conversation's packets. */
final class GapSample {

	/** Fewer gaps, that is fewer than four packets, make no rhythm. */
	private static final int FEWEST = 3;

	private static final int KEPT = 64;

	private long[] gaps = {};

	private long seen;

	void add(long nanos) {
		int slot = (this.seen < KEPT) ? (int) this.seen : (int) Long.remainderUnsigned(mix(this.seen), this.seen + 1);
		this.seen++;
		if (slot < 0 || slot >= KEPT) {
			return;
		}
		if (slot >= this.gaps.length) {
			this.gaps = Arrays.copyOf(this.gaps, Math.max(4, 2 * this.gaps.length));
		}
		this.gaps[slot] = nanos;
	}

	/** Spreads the bits, so that the sample is fair and the same on every run. */
	private static long mix(long value) {
		long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
		return mixed ^ mixed >>> 31;
	}

	/** The rhythm, or null where there are too few gaps. */
	@Nullable Cadence cadence() {
		if (this.seen < FEWEST) {
			return null;
		}
		int kept = (int) Math.min(this.seen, KEPT);
		long[] sorted = Arrays.copyOf(this.gaps, kept);
		Arrays.sort(sorted);
		long median = sorted[kept / 2];
		if (kept % 2 == 0) {
			median -= (median - sorted[kept / 2 - 1]) / 2;
		}
		return new Cadence(median, sorted[(3 * kept) / 4] - sorted[kept / 4]);
	}

}
