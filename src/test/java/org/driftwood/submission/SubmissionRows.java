package org.driftwood.submission;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions without files, for whoever needs only their rows. */
public final class SubmissionRows {

	private static final long BYTES = 1000;

	private SubmissionRows() {
	}

	/** Stores one that waits. */
	public static SubmissionId insert(JdbcClient jdbc, String network, Answers answers, Instant receivedAt) {
		SubmissionId id = SubmissionId.random();
		insert(jdbc, id, network, answers, receivedAt);
		return id;
	}

	static void insert(JdbcClient jdbc, SubmissionId id, String network, Answers answers, Instant receivedAt) {
		new SubmissionTable(jdbc).insert(new Submission(id, SubmissionState.QUEUED, "a.pcap", receivedAt, null, BYTES,
				"00".repeat(32), network, answers, 0, 0, 0, null, null), OwnerKey.random(), null);
	}

}
