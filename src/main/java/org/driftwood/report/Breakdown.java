package org.driftwood.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many packets were what, as tables: the most frequent first. Where a verdict cannot
 * be given to every packet, the last line holds the others.
 */
record Breakdown(List<Share> kinds, List<Share> destinations, List<Share> servers, List<Share> sources,
		List<Share> anomalies) {

	/** The name of the line for packets without a verdict. */
	static final String NONE = "NONE";

	/** The packets of one name. */
	record Share(String name, long packets) {
	}

	static Breakdown of(Report.TeredoFacts teredo) {
		return new Breakdown(shares(teredo.byKind()), whole(teredo.byDestinationVerdict(), teredo.distinct()),
				whole(teredo.byServerVerdict(), teredo.distinct()), whole(teredo.bySourceVerdict(), teredo.distinct()),
				shares(teredo.anomalies()));
	}

	private static List<Share> shares(Map<String, Long> counts) {
		return counts.entrySet()
			.stream()
			.map((it) -> new Share(it.getKey(), it.getValue()))
			.sorted(Comparator.comparingLong(Share::packets).reversed())
			.toList();
	}

	/** With what is missing from the whole; empty where nobody has a verdict. */
	private static List<Share> whole(Map<String, Long> counts, long all) {
		List<Share> shares = new ArrayList<>(shares(counts));
		long rest = all - counts.values().stream().mapToLong(Long::longValue).sum();
		if (!shares.isEmpty() && rest > 0) {
			shares.add(new Share(NONE, rest));
		}
		return List.copyOf(shares);
	}

}
