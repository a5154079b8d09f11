package org.driftwood.analysis;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.driftwood.Captures;
import org.driftwood.EmptyTables;
import org.driftwood.OnH2;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.Problem;
import org.driftwood.submission.SentCaptures;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** When an analysis is tried again, and when it is given up; the tests set the clock. */
@OnH2
class AnalysisScheduleTests {

	@Autowired
	private OneTimeTask<Void> analysis;

	@Autowired
	private DataSource database;

	@Autowired
	private Submissions submissions;

	@Autowired
	private CaptureStore store;

	@Autowired
	private JdbcClient jdbc;

	private final SettableClock clock = new SettableClock();

	private ManualScheduler scheduler;

	private SubmissionId id;

	@BeforeEach
	void send() throws IOException {
		EmptyTables.in(this.jdbc);
		this.scheduler = TestHelper.createManualScheduler(this.database, this.analysis).clock(this.clock).build();
		this.id = SentCaptures.send(this.submissions, Captures.strays());
		this.clock.set(Instant.now().plusSeconds(1));
	}

	@Test
	void aSentCaptureIsDueAtOnce() {
		this.scheduler.runAnyDueExecutions();
		is(SubmissionState.DONE, 1);
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
	}

	@Test
	void afterThreeTriesThatFailItIsGivenUp() throws IOException {
		this.store.deleteUpload(this.id);
		this.scheduler.runAnyDueExecutions();
		is(SubmissionState.QUEUED, 1);
		tick(4);
		is(SubmissionState.QUEUED, 1);
		tick(2);
		is(SubmissionState.QUEUED, 2);
		tick(19);
		is(SubmissionState.QUEUED, 2);
		tick(2);
		is(SubmissionState.FAILED, 3);
		assertThat(submission().problem()).isEqualTo(Problem.ANALYSIS_FAILED);
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
		assertThat(EmptyTables.count(this.jdbc, "contribution")).isZero();
	}

	@Test
	void aTryThatSucceedsEndsIt() throws IOException {
		this.store.deleteUpload(this.id);
		this.scheduler.runAnyDueExecutions();
		SentCaptures.putBack(this.store, this.id, Captures.strays());
		tick(6);
		is(SubmissionState.DONE, 2);
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
	}

	@Test
	void whatCannotBeReadIsNotTriedAgain() throws IOException {
		EmptyTables.in(this.jdbc);
		this.id = SentCaptures.send(this.submissions, Captures.gzip(Captures.zeros(64)));
		this.clock.set(Instant.now());
		tick(1);
		is(SubmissionState.FAILED, 1);
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
	}

	@Test
	void whatAnotherWorkerLeftBehindIsRunAgain() {
		this.submissions.begin(this.id);
		this.jdbc.sql("""
				update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = execution_time,
				  version = version + 1""").update();
		this.scheduler.runAnyDueExecutions();
		is(SubmissionState.ANALYSING, 1);
		this.clock.tick(Duration.ofHours(1));
		this.scheduler.runDeadExecutionDetection();
		this.scheduler.runAnyDueExecutions();
		is(SubmissionState.DONE, 2);
	}

	private void tick(int seconds) {
		this.clock.tick(Duration.ofSeconds(seconds));
		this.scheduler.runAnyDueExecutions();
	}

	private void is(SubmissionState state, int tries) {
		assertThat(submission().state()).isEqualTo(state);
		assertThat(submission().attempts()).isEqualTo(tries);
	}

	private Submission submission() {
		return this.submissions.find(this.id).orElseThrow();
	}

}
