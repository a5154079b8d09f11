package org.driftwood.report;

import java.util.List;

import org.driftwood.diagnosis.Tally;
import org.driftwood.submission.SubmissionId;

/**
 * A submission has its report; heard in the transaction that stores it.
 *
 * @param packets Teredo packets, copies left out
 * @param tallies what it adds to the public counts
 */
public record ReportPublished(SubmissionId id, long packets, List<Tally> tallies) {

	public ReportPublished {
		tallies = List.copyOf(tallies);
	}

}
