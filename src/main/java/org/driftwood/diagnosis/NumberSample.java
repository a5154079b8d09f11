package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts frames and names the first of them. */
final class NumberSample {

	private long[] numbers = {};

	private int named;

	private long count;

	/** Counts a frame; names it where the budget and the limit allow. */
	void add(long number, Budget budget) {
		this.count++;
		if (this.named < PacketNumbers.NAMED && (this.named == 0 || budget.take())) {
			if (this.named == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, Math.max(1, 2 * this.named));
			}
			this.numbers[this.named++] = number;
		}
	}

	/** Counts frames that nobody knows the numbers of any more. */
	void addUnnamed(long frames) {
		this.count += frames;
	}

	long count() {
		return this.count;
	}

	/** Of several samples together: all counted, the lowest numbers named. */
	static PacketNumbers merge(List<NumberSample> samples) {
		int size = 0;
		long count = 0;
		for (NumberSample sample : samples) {
			size += sample.named;
			count += sample.count;
		}
		long[] all = new long[size];
		int at = 0;
		for (NumberSample sample : samples) {
			System.arraycopy(sample.numbers, 0, all, at, sample.named);
			at += sample.named;
		}
		Arrays.sort(all);
		return new PacketNumbers(ranges(all, Math.min(size, PacketNumbers.NAMED)), count);
	}

	private static List<PacketRange> ranges(long[] sorted, int length) {
		List<PacketRange> ranges = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= length; i++) {
			if (i == length || sorted[i] > sorted[i - 1] + 1) {
				ranges.add(new PacketRange(sorted[start], sorted[i - 1]));
				start = i;
			}
		}
		return ranges;
	}

	/**
	 * How many numbers all samples of a diagnosis may still keep, each one's first aside.
	 */
	static final class Budget {

		private int left;

		Budget(int left) {
			this.left = left;
		}

		private boolean take() {
			return this.left > 0 && this.left-- > 0;
		}

	}

}
