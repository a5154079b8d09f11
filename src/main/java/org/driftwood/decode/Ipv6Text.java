package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IPv6 addresses as text: read as RFC 4291 2.2 allows, written as RFC 5952 wants. */
final class Ipv6Text {

	private static final int GROUPS = 8;

	private static final int LONGEST = 45;

	private Ipv6Text() {
	}

	static Optional<Ipv6Address> parse(String text) {
		if (text.length() > LONGEST || text.contains(":::")) {
			return Optional.empty();
		}
		int gap = text.indexOf("::");
		if (gap < 0) {
			return address(groups(text, true), List.of(), false);
		}
		if (text.indexOf("::", gap + 1) >= 0) {
			return Optional.empty();
		}
		return address(groups(text.substring(0, gap), false), groups(text.substring(gap + 2), true), true);
	}

	private static Optional<Ipv6Address> address(Optional<List<Integer>> head, List<Integer> none, boolean gap) {
		return address(head, Optional.of(none), gap);
	}

	private static Optional<Ipv6Address> address(Optional<List<Integer>> head, Optional<List<Integer>> tail,
			boolean gap) {
		if (head.isEmpty() || tail.isEmpty()) {
			return Optional.empty();
		}
		int missing = GROUPS - head.get().size() - tail.get().size();
		if (gap ? missing < 1 : missing != 0) {
			return Optional.empty();
		}
		List<Integer> groups = new ArrayList<>(head.get());
		for (int i = 0; i < missing; i++) {
			groups.add(0);
		}
		groups.addAll(tail.get());
		return Optional.of(new Ipv6Address(half(groups, 0), half(groups, 4)));
	}

	private static long half(List<Integer> groups, int from) {
		long bits = 0;
		for (int group : groups.subList(from, from + 4)) {
			bits = bits << 16 | group;
		}
		return bits;
	}

	/**
	 * The groups of a run without a gap; a dotted tail gives two. Empty where a group is
	 * wrong.
	 */
	private static Optional<List<Integer>> groups(String run, boolean mayEndDotted) {
		List<Integer> groups = new ArrayList<>();
		if (run.isEmpty()) {
			return Optional.of(groups);
		}
		String[] parts = run.split(":", -1);
		for (int i = 0; i < parts.length; i++) {
			if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
				groups.add(Integer.parseInt(parts[i], 16));
				continue;
			}
			Optional<Ipv4Address> dotted = (mayEndDotted && i == parts.length - 1) ? Ipv4Address.parse(parts[i])
					: Optional.empty();
			if (dotted.isEmpty()) {
				return Optional.empty();
			}
			groups.add(dotted.get().bits() >>> 16);
			groups.add(dotted.get().bits() & 0xffff);
		}
		return Optional.of(groups);
	}

	static String format(Ipv6Address address) {
		if (address.high() == 0 && address.low() >>> 32 == 0xffff) {
			return "::ffff:" + new Ipv4Address((int) address.low());
		}
		int longest = longestZeroRun(address);
		int end = longest + zeroRun(address, longest);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < GROUPS; i++) {
			if (i == longest && end - longest > 1) {
				text.append("::");
				i = end - 1;
				continue;
			}
			if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
				text.append(':');
			}
			text.append(Integer.toHexString(address.group(i)));
		}
		return text.toString();
	}

	private static int longestZeroRun(Ipv6Address address) {
		int longest = 0;
		for (int i = 1; i < GROUPS; i++) {
			if (zeroRun(address, i) > zeroRun(address, longest)) {
				longest = i;
			}
		}
		return longest;
	}

	private static int zeroRun(Ipv6Address address, int from) {
		int end = from;
		while (end < GROUPS && address.group(end) == 0) {
			end++;
		}
		return end - from;
	}

}
