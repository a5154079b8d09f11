package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The packets that show something, drawn together as people do: 1–8, 13, 15–20.
 *
 * @param told the first runs, as many as a sentence bears
 * @param more how many packets are in none of them
 * @param next the first one of those; null where it is not known
 */
record PacketRuns(List<Run> told, long more, @Nullable Long next) {

	private static final int MOST = 5;

	/** Numbers without a gap; the two are the same where it is only one. */
	record Run(long first, long last) {

		/** As it is written. */
		public String text() {
			return (this.first == this.last) ? "" + this.first : this.first + "–" + this.last;
		}

		private long count() {
			return this.last - this.first + 1;
		}

	}

	/**
	 * Draws them together.
	 * @param numbers ascending; the first ones of all
	 * @param all how many there are
	 */
	static PacketRuns of(List<Long> numbers, long all) {
		List<Run> told = new ArrayList<>();
		int first = 0;
		while (first < numbers.size() && told.size() < MOST) {
			int last = lastOfRun(numbers, first);
			told.add(new Run(numbers.get(first), numbers.get(last)));
			first = last + 1;
		}
		return new PacketRuns(told, all - told.stream().mapToLong(Run::count).sum(),
				(first < numbers.size()) ? numbers.get(first) : null);
	}

	private static int lastOfRun(List<Long> numbers, int first) {
		int last = first;
		while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
			last++;
		}
		return last;
	}

	/** As a sentence tells them. */
	public String text() {
		return this.told.stream().map(Run::text).collect(Collectors.joining(", "));
	}

}
