package org.driftwood.report;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.driftwood.diagnosis.Headline;
import org.driftwood.diagnosis.Likelihood;
import org.jspecify.annotations.Nullable;

/**
 * What the head of the report says, before any table.
 *
 * @param answer which sentence: the leading hypothesis, or why there is none
 * @param certain whether the evidence is enough to say so without reserve
 * @param also another hypothesis that is likely, of which the opening says nothing
 * @param senders outer sources of the listed conversations
 * @param seconds from the file's first packet to its last
 * @param matching packets that name the address and port that they were sent to
 * @param notMatching packets that name another client; without those that cannot be
 * compared
 */
record Overview(String answer, boolean certain, @Nullable String also, long senders, long seconds, long matching,
		long notMatching) {

	/**
	 * Verdicts on packets whose client cannot be compared with whom they were sent to.
	 */
	private static final Set<String> OPEN = Set.of("DEST_MULTICAST", "DEST_IS_SERVER", "DEST_BEHIND_NAT");

	private static final Set<String> LIKELY = Set.of(Likelihood.LIKELY.name(), Likelihood.VERY_LIKELY.name());

	static Overview of(Report report) {
		return of(report, ConversationSums.of(report));
	}

	/** With what has been counted before. */
	static Overview of(Report report, ConversationSums sums) {
		var counts = report.teredo().byDestinationVerdict();
		long matching = counts.getOrDefault("DEST_MATCH", 0L);
		long all = counts.entrySet()
			.stream()
			.filter((it) -> !OPEN.contains(it.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
		Headline headline = headline(report);
		return new Overview(headline.answer(), headline.certain(), also(report), sums.senders(),
				seconds(report.capture()), matching, all - matching);
	}

	/** Of two captures in one file, or two that send, each may have its own. */
	static @Nullable String also(Report report) {
		return report.hypotheses()
			.stream()
			.skip(1)
			.filter((it) -> LIKELY.contains(it.likelihood()))
			.map(Report.HypothesisRow::id)
			.findFirst()
			.orElse(null);
	}

	private static Headline headline(Report report) {
		Report.HypothesisRow leading = report.hypotheses().isEmpty() ? null : report.hypotheses().getFirst();
		return Headline.of((leading != null) ? leading.id() : null, (leading != null) ? leading.likelihood() : null,
				report.capture().packets(), report.teredo().packets(), wholeRead(report.capture()));
	}

	private static boolean wholeRead(Report.CaptureFacts capture) {
		return capture.unreadLinkTypes().isEmpty() && !capture.cutShort() && capture.brokenAt() == null;
	}

	/** How long the file lasts, for people. */
	public Lasted lasted() {
		return Lasted.of((double) this.seconds);
	}

	private static long seconds(Report.CaptureFacts capture) {
		if (capture.firstPacketAt() == null || capture.lastPacketAt() == null) {
			return 0;
		}
		return Duration.between(capture.firstPacketAt(), capture.lastPacketAt()).toSeconds();
	}

}
