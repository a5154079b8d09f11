package org.driftwood.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many packets were what, as tables: the most frequent first. Where a verdict cannot
 * be given to every packet, the last line holds the others.
 *
 * @param makers what those look like who made the packets, of the listed conversations
 */
record Breakdown(List<Share> kinds, List<Share> destinations, List<Share> servers, List<Share> sources,
		List<Share> makers, List<Share> anomalies) {

	/** The name of the line for packets without a verdict. */
	static final String NONE = "NONE";

	/** The packets of one name. */
	record Share(String name, long packets) {
	}

	/** The name of the line for packets whose habits are nobody's. */
	static final String UNKNOWN = "UNKNOWN";

	static Breakdown of(Report report) {
		return of(report, ConversationSums.of(report));
	}

	/** With what has been counted before. */
	static Breakdown of(Report report, ConversationSums sums) {
		Report.TeredoFacts teredo = report.teredo();
		return new Breakdown(shares(teredo.byKind()), whole(teredo.byDestinationVerdict(), teredo.distinct()),
				whole(teredo.byServerVerdict(), teredo.distinct()), whole(teredo.bySourceVerdict(), teredo.distinct()),
				whole(sums.makers(), teredo.distinct()), shares(teredo.anomalies()));
	}

	/** Whether it has the verdict that most packets have. */
	boolean isTypical(PacketRow packet) {
		return !this.destinations.isEmpty() && this.destinations.getFirst().name().equals(packet.destinationVerdict());
	}

	/** The first packet with the verdict that most packets have. */
	Optional<PacketRow> exampleAmong(List<PacketRow> packets) {
		return this.destinations.stream()
			.map(Share::name)
			.flatMap((verdict) -> packets.stream().filter((it) -> verdict.equals(it.destinationVerdict())))
			.findFirst();
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
