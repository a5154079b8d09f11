package org.driftwood.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.EmptyTables;
import org.driftwood.report.Reports;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Limits;
import org.driftwood.submission.Problem;
import org.driftwood.submission.SentCaptures;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Run twice, killed in the middle or overtaken by its owner, an analysis ends the same.
 */
abstract class AnalysisJobFacts {

	@Autowired
	AnalysisJob job;

	@Autowired
	Submissions submissions;

	@Autowired
	CaptureStore store;

	@Autowired
	Reports reports;

	@Autowired
	Homes homes;

	@Autowired
	Limits limits;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ProgramVersion program;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Environment environment;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void anAnalysisLeavesAReportAnExcerptAndAShare() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.job.run(id);
		done(id, 1);
		assertThat(this.store.excerpt(id, ExcerptFile.PCAP)).isNotEmptyFile();
		assertThat(files(id)).hasSize(2);
	}

	@Test
	void runAgainItChangesNothing() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.job.run(id);
		this.job.run(id);
		done(id, 1);
	}

	@Test
	void killedInTheMiddleAndRunAgainItIsCountedOnce() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.submissions.begin(id);
		Files.writeString(this.store.excerptDraft(id, 1, ExcerptFile.PCAP), "half of");
		this.job.run(id);
		done(id, 2);
		assertThat(files(id)).hasSize(2);
	}

	@Test
	void killedBeforeItSettledAndRunAgainItIsCountedOnce() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.job.run(id);
		this.jdbc.sql("update submission set state = 'ANALYSING' where id = ?").param(id.value()).update();
		SentCaptures.putBack(this.store, id, Captures.strays());
		this.job.run(id);
		done(id, 2);
	}

	@Test
	void killedBeforeTheUploadWasDeletedItIsDeletedByTheNextTry() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.job.run(id);
		SentCaptures.putBack(this.store, id, Captures.strays());
		this.job.run(id);
		done(id, 1);
		assertThat(files(id)).hasSize(2);
	}

	@Test
	void withdrawnBeforeItsTurnNothingIsLeft() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.submissions.withdraw(id);
		this.job.run(id);
		nothingIsLeft(id);
	}

	@Test
	void withdrawnInTheMiddleNothingIsLeft() throws IOException {
		SubmissionId id = sent(Captures.strays());
		AtomicInteger looks = new AtomicInteger();
		job(() -> {
			if (looks.incrementAndGet() == 2) {
				this.submissions.withdraw(id);
			}
			return Instant.now();
		}).run(id);
		assertThat(looks).hasValueGreaterThanOrEqualTo(2);
		nothingIsLeft(id);
	}

	@Test
	void whatCannotBeReadIsParkedAtOnce() throws IOException {
		SubmissionId id = sent(Captures.gzip(Captures.zeros(64)));
		this.job.run(id);
		parked(id, Problem.DECOMPRESSED_TOO_LARGE, 1);
	}

	@Test
	void whatTakesTooLongIsParkedAtOnce() throws IOException {
		SubmissionId id = sent(Captures.queries(20_000));
		AtomicInteger looks = new AtomicInteger();
		job(() -> Instant.now().plus(Duration.ofMinutes(10L * looks.getAndIncrement()))).run(id);
		parked(id, Problem.ANALYSIS_TOO_LONG, 1);
	}

	@Test
	void whatKilledThePortalThreeTimesIsNotTriedAFourthTime() throws IOException {
		SubmissionId id = sent(Captures.strays());
		for (int i = 0; i < 3; i++) {
			this.submissions.begin(id);
		}
		this.job.run(id);
		parked(id, Problem.ANALYSIS_FAILED, 4);
	}

	@Test
	void aFaultOfTheMachineryIsLeftToTheNextTry() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.store.deleteUpload(id);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.job.run(id));
		SentCaptures.putBack(this.store, id, Captures.strays());
		this.job.run(id);
		done(id, 2);
	}

	private SubmissionId sent(byte[] capture) throws IOException {
		return SentCaptures.send(this.submissions, capture);
	}

	private AnalysisJob job(Supplier<Instant> time) {
		return new AnalysisJob(this.submissions, this.store, this.reports, this.homes, this.limits, this.transaction,
				clock(time), this.program);
	}

	private void done(SubmissionId id, int tries) {
		Submission submission = this.submissions.find(id).orElseThrow();
		assertThat(submission.state()).isEqualTo(SubmissionState.DONE);
		assertThat(submission.attempts()).isEqualTo(tries);
		assertThat(this.reports.find(id)).hasValueSatisfying((it) -> assertThat(it.teredo().packets()).isEqualTo(24));
		assertThat(this.jdbc.sql("select sum(packets) from contribution").query(Long.class).single()).isEqualTo(24);
		assertThat(this.jdbc.sql("select sum(packets) from share").query(Long.class).single()).isEqualTo(24);
		assertThat(EmptyTables.count(this.jdbc, "report")).isOne();
	}

	private void parked(SubmissionId id, Problem problem, int tries) throws IOException {
		Submission submission = this.submissions.find(id).orElseThrow();
		assertThat(submission.state()).isEqualTo(SubmissionState.FAILED);
		assertThat(submission.problem()).isEqualTo(problem);
		assertThat(submission.attempts()).isEqualTo(tries);
		nothingIsLeft(id);
	}

	private void nothingIsLeft(SubmissionId id) throws IOException {
		assertThat(files(id)).isEmpty();
		for (String table : new String[] { "report", "contribution", "share" }) {
			assertThat(EmptyTables.count(this.jdbc, table)).as(table).isZero();
		}
	}

	private List<Path> files(SubmissionId id) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(this.environment.getRequiredProperty("driftwood.data-dir")))) {
			return files.filter((file) -> file.toString().contains(id.value())).toList();
		}
	}

	private static Clock clock(Supplier<Instant> time) {
		return new Clock() {

			@Override
			public Instant instant() {
				return time.get();
			}

			@Override
			public ZoneId getZone() {
				return ZoneId.of("UTC");
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		};
	}

}
