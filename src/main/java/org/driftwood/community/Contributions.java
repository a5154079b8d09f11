package org.driftwood.community;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.driftwood.diagnosis.Tally;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each report's share in the public counts: put in its place when the report is made,
 * gone when it is withdrawn.
 */
@Component
class Contributions {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final Submissions submissions;

	private final Shares shares;

	private final ShareHosts hosts;

	private final Rollups rollups;

	Contributions(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Submissions submissions, Shares shares,
			ShareHosts hosts, Rollups rollups) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.submissions = submissions;
		this.shares = shares;
		this.hosts = hosts;
		this.rollups = rollups;
	}

	@EventListener
	@Transactional
	void on(ReportPublished published) {
		Submission submission = this.submissions.find(published.id()).orElseThrow();
		change(published.id(), () -> {
			delete(published.id());
			LookedDays looked = LookedDays.of(published.firstPacketAt(), published.lastPacketAt(),
					submission.receivedAt());
			insert(submission, published.packets(), looked);
			insert(published.id(), published.tallies(), looked);
			this.hosts.fill(published.id());
			insert(published.id(), published.anomalies());
		});
	}

	/** Changes a submission's share, and the sums with it. */
	private void change(SubmissionId id, Runnable change) {
		this.rollups.lock();
		Optional<Share> before = this.shares.find(id);
		change.run();
		this.rollups.replace(before, this.shares.find(id));
	}

	/** Who listened and saw nothing looked, too. */
	@EventListener
	@Transactional
	void on(NothingSeen nothing) {
		Submission submission = nothing.submission();
		long minutes = Math.round(60 * Optional.ofNullable(submission.answers().listenedHours()).orElse(0.0));
		Instant received = submission.receivedAt();
		change(submission.id(), () -> insert(submission, 0,
				LookedDays.of(received.minus(Duration.ofMinutes(minutes)), received, received)));
	}

	@EventListener
	@Transactional
	void on(SubmissionWithdrawn withdrawn) {
		change(withdrawn.id(), () -> delete(withdrawn.id()));
	}

	/** An owner's address is forgotten, also where it was taken for a sender's. */
	@EventListener
	@Transactional
	void on(HomeAddressStated stated) {
		change(stated.id(), () -> {
			for (String column : List.of("source", "server")) {
				this.jdbc
					.sql("update share set " + column + " = null where submission_id = :id and " + column
							+ " = :address")
					.param("id", stated.id().value())
					.param("address", stated.address().toString())
					.update();
			}
			this.hosts.forget(stated.id(), stated.address());
		});
	}

	/** What stands in share_host goes with its contribution. */
	private void delete(SubmissionId id) {
		for (String table : List.of("share_anomaly", "share", "contribution")) {
			this.jdbc.sql("delete from " + table + " where submission_id = :id").param("id", id.value()).update();
		}
	}

	private void insert(Submission submission, long packets, LookedDays looked) {
		this.jdbc.sql("""
				insert into contribution (submission_id, network_hash, ipv6_use, vantage, received_on, looked_from,
				  looked_to, packets)
				values (:id, :network, :ipv6Use, :vantage, :day, :from, :to, :packets)""")
			.param("id", submission.id().value())
			.param("network", Optional.ofNullable(submission.networkHash()).orElse(""))
			.param("ipv6Use", name(submission.answers().ipv6Use()))
			.param("vantage", name(submission.answers().vantage()))
			.param("day", LocalDate.ofInstant(submission.receivedAt(), ZoneOffset.UTC))
			.param("from", looked.from())
			.param("to", looked.to())
			.param("packets", packets)
			.update();
	}

	private void insert(SubmissionId id, Map<String, Long> anomalies) {
		SqlParameterSource[] rows = anomalies.entrySet()
			.stream()
			.map((it) -> new MapSqlParameterSource().addValue("id", id.value())
				.addValue("anomaly", it.getKey())
				.addValue("packets", it.getValue()))
			.toArray(SqlParameterSource[]::new);
		this.batch.batchUpdate(
				"insert into share_anomaly (submission_id, anomaly, packets) values (:id, :anomaly, :packets)", rows);
	}

	private void insert(SubmissionId id, List<Tally> tallies, LookedDays looked) {
		SqlParameterSource[] rows = tallies.stream()
			.map((tally) -> row(id, tally, looked))
			.toArray(SqlParameterSource[]::new);
		this.batch.batchUpdate("""
				insert into share (submission_id, seen_on, source, server, kind, destination_verdict, port, packets,
				  first_at, last_at, hops, maker)
				values (:id, :day, :source, :server, :kind, :verdict, :port, :packets, :first, :last, :hops,
				  :maker)""", rows);
	}

	private static SqlParameterSource row(SubmissionId id, Tally tally, LookedDays looked) {
		return new MapSqlParameterSource().addValue("id", id.value())
			.addValue("day", looked.nearest(LocalDate.ofEpochDay(tally.epochDay())))
			.addValue("source", text(tally.source()))
			.addValue("server", text(tally.server()))
			.addValue("kind", tally.kind().name())
			.addValue("verdict", name(tally.verdict()))
			.addValue("port", tally.port())
			.addValue("packets", tally.packets())
			.addValue("first", utc(tally.firstNanos()))
			.addValue("last", utc(tally.lastNanos()))
			.addValue("hops", tally.hops())
			.addValue("maker", name(tally.maker()));
	}

	private static OffsetDateTime utc(long nanos) {
		return Instant.ofEpochSecond(0, nanos).atOffset(ZoneOffset.UTC);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
