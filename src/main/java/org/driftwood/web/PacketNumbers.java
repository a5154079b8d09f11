package org.driftwood.web;

import java.util.List;
import java.util.StringJoiner;

/**
 * Writes packet numbers as people do: {@code 1–8, 13, 15–20}; a long list ends in an
 * ellipsis.
 */
public final class PacketNumbers {

	private static final int RANGES = 8;

	public String text(List<? extends Number> numbers) {
		List<Long> sorted = numbers.stream().map(Number::longValue).sorted().distinct().toList();
		StringJoiner text = new StringJoiner(", ");
		int ranges = 0;
		for (int first = 0; first < sorted.size(); ranges++) {
			if (ranges == RANGES) {
				return text.add("…").toString();
			}
			int last = lastOfRun(sorted, first);
			text.add((last == first) ? "" + sorted.get(first) : sorted.get(first) + "–" + sorted.get(last));
			first = last + 1;
		}
		return text.toString();
	}

	private static int lastOfRun(List<Long> sorted, int first) {
		int last = first;
		while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
			last++;
		}
		return last;
	}

}
