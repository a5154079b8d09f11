package org.driftwood.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftwood.EmptyTables;
import org.driftwood.report.Looks;
import org.driftwood.report.Reports;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Limits;
import org.driftwood.submission.SentCaptures;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal after an upgrade, and what it did before. */
abstract class UpgradedPortal {

	@Autowired
	ApplicationContext portal;

	@Autowired
	AnalysisJob job;

	@Autowired
	RenewalJob renewal;

	@Autowired
	Submissions submissions;

	@Autowired
	CaptureStore store;

	@Autowired
	Reports reports;

	@Autowired
	Looks looks;

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

	EarlierProgram earlier;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
		this.earlier = new EarlierProgram(this.portal);
	}

	SubmissionId sent(byte[] capture) throws IOException {
		return SentCaptures.send(this.submissions, capture);
	}

	/** Analysed by the earlier program. */
	SubmissionId old(byte[] capture) throws IOException {
		SubmissionId id = sent(capture);
		this.earlier.analyse(id);
		return id;
	}

	/** The same, with another answer. */
	SubmissionId other(byte[] capture) throws IOException {
		SubmissionId id = old(capture);
		this.earlier.said(id, "\"senders\":", "\"senders\":9");
		return id;
	}

	void unseen(SubmissionId id) {
		this.jdbc.sql("update report_look set program = '' where submission_id = ?").param(id.value()).update();
	}

	int version(SubmissionId id) {
		return this.jdbc.sql("select version from report where submission_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	@Nullable String outcome(SubmissionId id) {
		return this.jdbc.sql("select outcome from report_look where submission_id = ?")
			.param(id.value())
			.query((row, _) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	String row(String sql, SubmissionId id) {
		return this.jdbc.sql(sql).param(id.value()).query(String.class).single();
	}

	List<Map<String, Object>> shares(SubmissionId id) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String table : List.of("contribution", "share", "share_host", "share_anomaly")) {
			this.jdbc.sql("select * from " + table + " where submission_id = ?")
				.param(id.value())
				.query()
				.listOfRows()
				.forEach(rows::add);
		}
		rows.forEach((row) -> row.remove("submission_id"));
		rows.sort(Comparator.comparing(Object::toString));
		return rows;
	}

	void nothingIsLeft(SubmissionId id) throws IOException {
		assertThat(files(id)).isEmpty();
		for (String table : List.of("report", "earlier_report", "report_look", "contribution", "share", "share_host")) {
			assertThat(EmptyTables.count(this.jdbc, table)).as(table).isZero();
		}
	}

	List<Path> files(SubmissionId id) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(this.environment.getRequiredProperty("driftwood.data-dir")))) {
			return files.filter((file) -> file.toString().contains(id.value())).toList();
		}
	}

	/** One in which something happens whenever it looks at the clock. */
	RenewalJob renewal(Runnable happening) {
		Clock clock = new Clock() {

			@Override
			public Instant instant() {
				happening.run();
				return Instant.now();
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
		return job(clock, this.program);
	}

	RenewalJob job(Clock clock, ProgramVersion eyes) {
		Renewal one = new Renewal(this.submissions, this.store, this.reports, this.looks, this.homes, this.limits,
				this.transaction, clock, eyes);
		return new RenewalJob(one, this.looks, this.limits, eyes);
	}

	/** The earlier program comes back. */
	void earlierProgramsLook() {
		assertThat(job(Clock.systemUTC(), EarlierProgram.VERSION).run(() -> false)).isTrue();
	}

}
