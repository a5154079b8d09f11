package org.driftwood.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A version of a report beside the one before it.
 *
 * @param report as whoever looks sees it
 * @param differences null where there is none before it
 */
record ComparedVersion(ReportVersion version, Report report, @Nullable Differences differences) {

	/**
	 * All of them, compared.
	 * @param all the latest first
	 */
	static List<ComparedVersion> of(List<Showing> all) {
		return IntStream.range(0, all.size()).mapToObj((i) -> {
			Showing it = all.get(i);
			Optional<Report> before = all.stream().skip(i + 1L).findFirst().map((one) -> one.version().report());
			return new ComparedVersion(it.version(), it.report(),
					before.map((one) -> Differences.between(one, it.version().report())).orElse(null));
		}).toList();
	}

	/**
	 * Those of its conversations that have another verdict, as whoever looks sees them.
	 */
	public List<Judged> judged() {
		return (this.differences == null) ? List.of()
				: this.differences.conversations()
					.verdicts()
					.stream()
					.filter((it) -> it.number() <= this.report.conversations().size())
					.map((it) -> new Judged(this.report.conversations().get(it.number() - 1), it))
					.toList();
	}

	/** A conversation with its two verdicts. */
	record Judged(Report.ConversationRow row, ConversationDifferences.Verdict verdict) {
	}

}
