package org.driftwood.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.driftwood.diagnosis.Tally;
import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A submission has its report; heard in the transaction that stores it.
 *
 * @param packets Teredo packets, copies left out
 * @param firstPacketAt when the capture began, as far as it tells
 * @param lastPacketAt when it ended
 * @param anomalies how many of the packets show each, by name
 * @param tallies what it adds to the public counts
 */
public record ReportPublished(SubmissionId id, long packets, @Nullable Instant firstPacketAt,
		@Nullable Instant lastPacketAt, Map<String, Long> anomalies, List<Tally> tallies) {

	public ReportPublished {
		anomalies = Map.copyOf(anomalies);
		tallies = List.copyOf(tallies);
	}

}
