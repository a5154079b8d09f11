package org.driftwood.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftwood.diagnosis.Tally;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports, each in its latest version; the SQL of {@code report}. */
@Service
public class Reports {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final EarlierReports earlier;

	private final Looks looks;

	private final ReportShelf shelf;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reports(JdbcClient jdbc, JsonMapper json, EarlierReports earlier, Looks looks, ReportShelf shelf,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.earlier = earlier;
		this.looks = looks;
		this.shelf = shelf;
		this.events = events;
		this.clock = clock;
	}

	/** Stores a first report, in place of all that there was, and tells it. */
	@Transactional
	public void save(SubmissionId id, Report report, List<Tally> tallies) {
		delete(id);
		this.jdbc.sql("insert into report (submission_id, made_at, body) values (:id, :at, :body)")
			.param("id", id.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("body", this.json.writeValueAsString(report))
			.update();
		this.looks.made(id, report.decoder());
		tell(id, report, tallies);
	}

	/**
	 * Stores what a later program has made of the same packets: as the next version, or,
	 * where it says the same, as a look at this one. Either way it is told: a share that
	 * is older may lack what is counted today.
	 */
	@Transactional
	public void renew(SubmissionId id, Report fresh, List<Tally> tallies) {
		Report before = find(id).orElseThrow();
		String body = this.json.writeValueAsString(fresh);
		List<ReportPart> parts = Differences.between(before, this.json.readValue(body, Report.class)).parts();
		if (!parts.isEmpty()) {
			this.earlier.keep(id);
			replace(id, body, parts);
		}
		this.looks.note(id, fresh.decoder(), parts.isEmpty() ? Look.Outcome.SAME : null);
		tell(id, fresh, tallies);
	}

	private void replace(SubmissionId id, String body, List<ReportPart> parts) {
		this.jdbc.sql("""
				update report set version = version + 1, made_at = :at, body = :body, differs = :differs
				where submission_id = :id""")
			.param("id", id.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("body", body)
			.param("differs", parts.stream().map(Enum::name).collect(Collectors.joining(" ")))
			.update();
	}

	private void tell(SubmissionId id, Report report, List<Tally> tallies) {
		this.events.publishEvent(new ReportPublished(id, report.teredo().distinct(), report.capture().firstPacketAt(),
				report.capture().lastPacketAt(), report.teredo().anomalies(), tallies));
	}

	/** The submission's report. */
	public Optional<Report> find(SubmissionId id) {
		return text(id).map((body) -> this.json.readValue(body, Report.class));
	}

	/** The same with what is known about it. */
	Optional<ReportVersion> latest(SubmissionId id) {
		Look look = this.looks.find(id).orElse(null);
		return this.jdbc.sql("select version, made_at, differs from report where submission_id = :id")
			.param("id", id.value())
			.query((row, _) -> shelved(id, row, look))
			.optional()
			.flatMap(Function.identity())
			.or(() -> read(id, look));
	}

	private Optional<ReportVersion> shelved(SubmissionId id, ResultSet row, @Nullable Look look) throws SQLException {
		Report known = this.shelf.stored().find(title(id, row));
		return (known != null) ? Optional.of(version(row, look, known)) : Optional.empty();
	}

	private Optional<ReportVersion> read(SubmissionId id, @Nullable Look look) {
		return this.jdbc.sql("select * from report where submission_id = :id")
			.param("id", id.value())
			.query((row, _) -> version(row, look, kept(id, row)))
			.optional();
	}

	private Report kept(SubmissionId id, ResultSet row) throws SQLException {
		Report report = this.json.readValue(row.getString("body"), Report.class);
		return this.shelf.stored().keep(title(id, row), report, report.conversations().size());
	}

	private static Shelf.Title title(SubmissionId id, ResultSet row) throws SQLException {
		return new Shelf.Title(id, row.getInt("version"), madeAt(row), null);
	}

	private static Instant madeAt(ResultSet row) throws SQLException {
		return row.getObject("made_at", OffsetDateTime.class).toInstant();
	}

	private static ReportVersion version(ResultSet row, @Nullable Look look, Report report) throws SQLException {
		return new ReportVersion(row.getInt("version"), true, madeAt(row), parts(row.getString("differs")), look,
				report);
	}

	/** The number of the latest version, for which none is read. */
	Optional<Integer> latestNumber(SubmissionId id) {
		return this.jdbc.sql("select version from report where submission_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.optional();
	}

	/** The version of that number. */
	Optional<ReportVersion> version(SubmissionId id, int number) {
		return this.earlier.find(id, number).or(() -> latest(id).filter((it) -> it.number() == number));
	}

	/** All versions, the latest first. */
	List<ReportVersion> versions(SubmissionId id) {
		List<ReportVersion> versions = new ArrayList<>();
		latest(id).ifPresent(versions::add);
		versions.addAll(this.earlier.of(id));
		return versions;
	}

	/** The parts of a report that a column names. */
	static List<ReportPart> parts(@Nullable String differs) {
		return (differs == null) ? List.of() : Arrays.stream(differs.split(" ")).map(ReportPart::valueOf).toList();
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
		this.looks.delete(id);
		this.earlier.delete(id);
		this.jdbc.sql("delete from report where submission_id = :id").param("id", id.value()).update();
	}

}
