package org.driftwood.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which program looked at which report last; the SQL of {@code report_look}. Each report
 * has one row, from its making on.
 */
@Service
public class Looks {

	private final JdbcClient jdbc;

	private final Clock clock;

	Looks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Some of the reports that a program has not looked at, in the order of their names.
	 * @param behind the last one that is known already; empty for the first ones
	 */
	public List<SubmissionId> unseenBy(Report.Decoder program, String behind, int most) {
		return this.jdbc.sql("""
				select submission_id from report_look
				where submission_id > :behind and (program <> :program or rules <> :rules)
				order by submission_id fetch first :most rows only""")
			.param("behind", behind)
			.param("program", program.version())
			.param("rules", rules(program))
			.param("most", most)
			.query((row, _) -> new SubmissionId(row.getString("submission_id")))
			.list();
	}

	/** Notes that a look is begun: the how manieth of those that have not ended. */
	@Transactional
	public int begin(SubmissionId id) {
		this.jdbc.sql("update report_look set begun = begun + 1 where submission_id = :id")
			.param("id", id.value())
			.update();
		return this.jdbc.sql("select begun from report_look where submission_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Begins the row of a report with the program that made it. */
	void made(SubmissionId id, Report.Decoder program) {
		this.jdbc.sql("""
				insert into report_look (submission_id, program, rules, looked_at, begun)
				values (:id, :program, :rules, :at, 0)""")
			.param("id", id.value())
			.param("program", program.version())
			.param("rules", rules(program))
			.param("at", now())
			.update();
	}

	/**
	 * Notes that a program has looked at a report, if there still is one.
	 * @param outcome why it left it as it was; null where it did not, or had no business
	 * with it
	 */
	public void note(SubmissionId id, Report.Decoder program, Look.@Nullable Outcome outcome) {
		this.jdbc
			.sql("""
					update report_look set program = :program, rules = :rules, looked_at = :at, outcome = :outcome, begun = 0
					where submission_id = :id""")
			.param("id", id.value())
			.param("program", program.version())
			.param("rules", rules(program))
			.param("at", now())
			.param("outcome", (outcome != null) ? outcome.name() : null)
			.update();
	}

	/** What the last program said that left the report as it was. */
	Optional<Look> find(SubmissionId id) {
		return this.jdbc.sql("select * from report_look where submission_id = :id and outcome is not null")
			.param("id", id.value())
			.query((row, _) -> look(row))
			.optional();
	}

	private static Look look(ResultSet row) throws SQLException {
		return new Look(row.getObject("looked_at", OffsetDateTime.class).toInstant(),
				new Report.Decoder(row.getString("program"), row.getInt("rules")),
				Look.Outcome.valueOf(row.getString("outcome")));
	}

	void delete(SubmissionId id) {
		this.jdbc.sql("delete from report_look where submission_id = :id").param("id", id.value()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static int rules(Report.Decoder program) {
		return Objects.requireNonNullElse(program.rules(), 0);
	}

}
