package org.driftwood.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the head of the report says, before any table.
 *
 * @param answer which sentence: the leading hypothesis, or why there is none
 * @param certain whether the evidence is enough to say so without reserve
 * @param senders outer sources of the listed conversations
 * @param seconds from the file's first packet to its last
 * @param matching packets that name the address and port that they were sent to
 * @param notMatching packets that name another client; without those that cannot be
 * compared
 */
record Overview(String answer, boolean certain, long senders, long seconds, long matching, long notMatching) {

	private static final Set<String> CERTAIN = Set.of("VERY_LIKELY", "LIKELY");

	/**
	 * Verdicts on packets whose client cannot be compared with whom they were sent to.
	 */
	private static final Set<String> OPEN = Set.of("DEST_MULTICAST", "DEST_IS_SERVER", "DEST_BEHIND_NAT");

	static Overview of(Report report) {
		var counts = report.teredo().byDestinationVerdict();
		long matching = counts.getOrDefault("DEST_MATCH", 0L);
		long all = counts.entrySet()
			.stream()
			.filter((it) -> !OPEN.contains(it.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
		return new Overview(answer(report), certain(report), senders(report), seconds(report.capture()), matching,
				all - matching);
	}

	private static String answer(Report report) {
		if (!report.hypotheses().isEmpty()) {
			return report.hypotheses().getFirst().id();
		}
		if (report.teredo().packets() > 0) {
			return "UNEXPLAINED";
		}
		if (!wholeRead(report.capture())) {
			return "NOT_ALL_READ";
		}
		return (report.capture().packets() == 0) ? "NO_PACKETS" : "NO_TEREDO";
	}

	private static boolean wholeRead(Report.CaptureFacts capture) {
		return capture.unreadLinkTypes().isEmpty() && !capture.cutShort() && capture.brokenAt() == null;
	}

	private static boolean certain(Report report) {
		List<Report.HypothesisRow> hypotheses = report.hypotheses();
		return hypotheses.isEmpty() || CERTAIN.contains(hypotheses.getFirst().likelihood());
	}

	private static long seconds(Report.CaptureFacts capture) {
		if (capture.firstPacketAt() == null || capture.lastPacketAt() == null) {
			return 0;
		}
		return Duration.between(capture.firstPacketAt(), capture.lastPacketAt()).toSeconds();
	}

	private static long senders(Report report) {
		return report.conversations()
			.stream()
			.map((it) -> it.source().substring(0, it.source().lastIndexOf(':')))
			.collect(Collectors.toSet())
			.size();
	}

}
