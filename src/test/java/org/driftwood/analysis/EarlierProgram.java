package org.driftwood.analysis;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

import org.driftwood.report.Reports;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Limits;
import org.driftwood.submission.SentCaptures;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.Submissions;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal as it was before an upgrade: the same code under an earlier name. */
final class EarlierProgram {

	/** It had no rules that anybody remembers. */
	static final ProgramVersion VERSION = new ProgramVersion("0.0.1", 0);

	private static final long PAUSE = 10_000_000;

	private final ApplicationContext portal;

	EarlierProgram(ApplicationContext portal) {
		this.portal = portal;
	}

	/** Analyses a submission whose upload is there. */
	void analyse(SubmissionId id) {
		new AnalysisJob(get(Submissions.class), get(CaptureStore.class), get(Reports.class), get(Homes.class),
				get(Limits.class), get(TransactionTemplate.class), get(Clock.class), VERSION)
			.run(id);
	}

	/** As if it had been it that analysed what somebody sent. */
	void analysed(SubmissionId id, byte[] capture) throws IOException {
		awaitEndOfJob(id);
		get(JdbcClient.class).sql("update submission set state = 'QUEUED' where id = ?").param(id.value()).update();
		SentCaptures.putBack(get(CaptureStore.class), id, capture);
		analyse(id);
	}

	/** After the report is there, the job still tidies up. */
	private void awaitEndOfJob(SubmissionId id) {
		while (get(JdbcClient.class).sql("select count(*) from scheduled_tasks where task_instance = ?")
			.param(id.value())
			.query(Long.class)
			.single() > 0) {
			LockSupport.parkNanos(PAUSE);
		}
	}

	/** It came to another answer: this stood in its report, and not that. */
	void said(SubmissionId id, String that, String instead) {
		JdbcClient jdbc = get(JdbcClient.class);
		String body = jdbc.sql("select body from report where submission_id = ?")
			.param(id.value())
			.query(String.class)
			.single();
		if (!body.contains(that)) {
			throw new IllegalArgumentException(body);
		}
		jdbc.sql("update report set body = ? where submission_id = ?")
			.param(body.replace(that, instead))
			.param(id.value())
			.update();
	}

	private <T> T get(Class<T> type) {
		return this.portal.getBean(type);
	}

}
