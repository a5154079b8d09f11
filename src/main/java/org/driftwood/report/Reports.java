package org.driftwood.report;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.driftwood.diagnosis.Tally;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports; the SQL of {@code report}. */
@Service
public class Reports {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reports(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.events = events;
		this.clock = clock;
	}

	/** Stores a report, in place of an earlier one, and tells it. */
	@Transactional
	public void save(SubmissionId id, Report report, List<Tally> tallies) {
		delete(id);
		this.jdbc.sql("insert into report (submission_id, made_at, body) values (:id, :at, :body)")
			.param("id", id.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("body", this.json.writeValueAsString(report))
			.update();
		this.events.publishEvent(new ReportPublished(id, report.teredo().distinct(), report.capture().firstPacketAt(),
				report.capture().lastPacketAt(), report.teredo().anomalies(), tallies));
	}

	/** The submission's report. */
	public Optional<Report> find(SubmissionId id) {
		return text(id).map((body) -> this.json.readValue(body, Report.class));
	}

	/** The same as it is stored, in JSON. */
	Optional<String> text(SubmissionId id) {
		return this.jdbc.sql("select body from report where submission_id = :id")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		delete(withdrawn.id());
	}

	private void delete(SubmissionId id) {
		this.jdbc.sql("delete from report where submission_id = :id").param("id", id.value()).update();
	}

}
