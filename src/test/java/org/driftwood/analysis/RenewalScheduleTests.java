package org.driftwood.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.driftwood.Captures;
import org.driftwood.EmptyTables;
import org.driftwood.OnH2;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SentCaptures;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** When reports are made again; the tests set the clock. */
@OnH2
class RenewalScheduleTests {

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private CustomTask<Void> renewals;

	@Autowired
	private RenewalSchedule.Dispatcher start;

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
	void upgrade() throws IOException {
		EmptyTables.in(this.jdbc);
		this.scheduler = TestHelper.createManualScheduler(this.database, this.renewals).clock(this.clock).build();
		this.id = SentCaptures.send(this.submissions, Captures.strays());
		EarlierProgram earlier = new EarlierProgram(this.portal);
		earlier.analyse(this.id);
		earlier.said(this.id, "\"senders\":", "\"senders\":9");
		this.jdbc.sql("delete from scheduled_tasks").update();
		this.clock.set(Instant.now().plusSeconds(1));
	}

	@Test
	void afterAStartTheyAreMadeAgain() {
		this.start.writeDown();
		this.start.writeDown();
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isOne();
		this.scheduler.runAnyDueExecutions();
		assertThat(version()).isEqualTo(2);
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
		this.start.writeDown();
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
	}

	@Test
	void theJobIsForThisProgramAlone() {
		this.start.writeDown();
		assertThat(this.jdbc.sql("select task_name from scheduled_tasks").query(String.class).single())
			.matches("renewal by .+, rules [0-9]+");
	}

	@Test
	void whatFailsIsTriedAgainAMinuteLaterAndThenGivenUp() throws IOException {
		Files.writeString(this.store.excerpt(this.id, ExcerptFile.INDEX), "none");
		this.start.writeDown();
		for (int i = 0; i < 4; i++) {
			this.scheduler.runAnyDueExecutions();
			this.clock.tick(Duration.ofSeconds(61));
		}
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
		assertThat(version()).isOne();
		assertThat(this.jdbc.sql("select outcome from report_look").query(String.class).single()).isEqualTo("FAILED");
	}

	private int version() {
		return this.jdbc.sql("select version from report").query(Integer.class).single();
	}

}
