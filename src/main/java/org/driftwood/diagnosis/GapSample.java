package org.driftwood.diagnosis;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A fair sample of the gaps between a conversation's packets. */
final class GapSample {

	/** Fewer gaps, that is fewer than four packets, make no rhythm. */
	private static final int FEWEST = 3;

	private static final int KEPT = 64;

	/** From here on a gap is a pause, and what follows begins anew. */
	private static final long PAUSE_NANOS = 60_000_000_000L;

	private long[] gaps = {};

	private long seen;

	private int burst = 1;

	private int longestBurst = 1;

	private long shortestPause = Long.MAX_VALUE;

	void add(long nanos) {
		noteBurst(nanos);
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

	private void noteBurst(long nanos) {
		if (nanos < PAUSE_NANOS) {
			this.burst++;
			this.longestBurst = Math.max(this.longestBurst, this.burst);
			return;
		}
		this.burst = 1;
		this.shortestPause = Math.min(this.shortestPause, nanos);
	}

	/** Spreads the bits, so that the sample is fair and the same on every run. */
	private static long mix(long value) {
		long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
		return mixed ^ mixed >>> 31;
	}

	boolean hasRhythm() {
		return this.seen >= FEWEST;
	}

	/** How many of the sampled gaps are as long as that, the bounds included. */
	double share(long fromNanos, long toNanos) {
		int kept = (int) Math.min(this.seen, KEPT);
		int within = 0;
		for (int i = 0; i < kept; i++) {
			if (this.gaps[i] >= fromNanos && this.gaps[i] <= toNanos) {
				within++;
			}
		}
		return (kept > 0) ? within / (double) kept : 0;
	}

	/** The most packets in a row with less than a minute between them. */
	int longestBurst() {
		return this.longestBurst;
	}

	/** The shortest gap of a minute or more; beyond any number where there is none. */
	long shortestPause() {
		return this.shortestPause;
	}

	/** The rhythm, or null where there are too few gaps. */
	@Nullable Cadence cadence() {
		if (!hasRhythm()) {
			return null;
		}
		int kept = (int) Math.min(this.seen, KEPT);
		long[] sorted = Arrays.copyOf(this.gaps, kept);
		Arrays.sort(sorted);
		long median = sorted[kept / 2];
		if (kept % 2 == 0) {
			median -= (median - sorted[kept / 2 - 1]) / 2;
		}
		return new Cadence(median, sorted[kept - 1 - kept / 4] - sorted[kept / 4]);
	}

}
