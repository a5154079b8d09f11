package org.driftwood.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.driftwood.submission.SubmissionId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports were before they were made again; the SQL of {@code earlier_report}. */
@Component
class EarlierReports {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EarlierReports(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keeps what is the latest version until now. */
	void keep(SubmissionId id) {
		this.jdbc.sql("""
				insert into earlier_report (submission_id, version, made_at, differs, body)
				select submission_id, version, made_at, differs, body from report where submission_id = :id""")
			.param("id", id.value())
			.update();
	}

	/** All of a submission, the last one first. */
	List<ReportVersion> of(SubmissionId id) {
		return this.jdbc.sql("select * from earlier_report where submission_id = :id order by version desc")
			.param("id", id.value())
			.query((row, _) -> version(row))
			.list();
	}

	/** One of a submission, and no other one is read for it. */
	Optional<ReportVersion> find(SubmissionId id, int number) {
		return this.jdbc.sql("select * from earlier_report where submission_id = :id and version = :number")
			.param("id", id.value())
			.param("number", number)
			.query((row, _) -> version(row))
			.optional();
	}

	private ReportVersion version(ResultSet row) throws SQLException {
		return new ReportVersion(row.getInt("version"), false,
				row.getObject("made_at", OffsetDateTime.class).toInstant(), Reports.parts(row.getString("differs")),
				null, this.json.readValue(row.getString("body"), Report.class));
	}

	void delete(SubmissionId id) {
		this.jdbc.sql("delete from earlier_report where submission_id = :id").param("id", id.value()).update();
	}

}
