package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Which frames something was seen in: all of them counted, the first ones named.
 *
 * @param ranges the named ones, ascending
 * @param count all of them
 */
public record PacketNumbers(List<PacketRange> ranges, long count) {

	/** How many frames are named at most. */
	public static final int NAMED = 1_000;

	/** No frames. */
	public static final PacketNumbers NONE = new PacketNumbers(List.of(), 0);

	public PacketNumbers {
		ranges = List.copyOf(ranges);
	}

	/** The named numbers, one by one. */
	public List<Long> named() {
		List<Long> numbers = new ArrayList<>();
		for (PacketRange range : this.ranges) {
			for (long number = range.first(); number <= range.last(); number++) {
				numbers.add(number);
			}
		}
		return numbers;
	}

}
