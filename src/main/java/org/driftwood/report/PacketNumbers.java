package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Draws packet numbers together as people do: 1–8, 13, 15–20. Templates call it.
 */
@Component
final class PacketNumbers {

	/** How many runs a sentence bears. */
	private static final int MOST = 5;

	/** Numbers without a gap; the two are the same where it is only one. */
	public record Run(long first, long last) {

		/** As it is written. */
		public String text() {
			return (this.first == this.last) ? "" + this.first : this.first + "–" + this.last;
		}

		/** How many numbers it has. */
		public long count() {
			return this.last - this.first + 1;
		}

	}

	/** The first runs of these numbers, in their order. */
	public List<Run> runs(List<? extends Number> numbers) {
		List<Long> sorted = numbers.stream().map(Number::longValue).sorted().distinct().toList();
		List<Run> runs = new ArrayList<>();
		for (int first = 0; first < sorted.size() && runs.size() < MOST;) {
			int last = lastOfRun(sorted, first);
			runs.add(new Run(sorted.get(first), sorted.get(last)));
			first = last + 1;
		}
		return runs;
	}

	/** The runs as a sentence tells them. */
	public String text(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining(", "));
	}

	/**
	 * How many are left when those runs are told.
	 * @param all of how many
	 */
	public long beyond(List<Run> runs, long all) {
		return all - runs.stream().mapToLong(Run::count).sum();
	}

	private static int lastOfRun(List<Long> sorted, int first) {
		int last = first;
		while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
			last++;
		}
		return last;
	}

}
