package org.driftwood.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the table {@code submission}. */
@Component
class SubmissionTable {

	private final JdbcClient jdbc;

	SubmissionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Submission submission, OwnerKey key, @Nullable String idempotencyHash) {
		Answers answers = submission.answers();
		this.jdbc.sql("""
				insert into submission (id, state, key_hash, idempotency_hash, network_hash, file_name, bytes, sha256,
				  ipv6_use, teredo_use, vantage, network, listened_hours, note, include_payload, stated_homes,
				  received_at, attempts, read_bytes, packets)
				values (:id, :state, :key, :idempotency, :uploader, :fileName, :bytes, :sha256,
				  :ipv6Use, :teredoUse, :vantage, :network, :listenedHours, :note, :includePayload, :statedHomes,
				  :receivedAt, 0, 0, 0)
				""")
			.param("id", submission.id().value())
			.param("state", submission.state().name())
			.param("key", key.hash())
			.param("idempotency", idempotencyHash)
			.param("uploader", submission.networkHash())
			.param("fileName", submission.fileName())
			.param("bytes", submission.bytes())
			.param("sha256", submission.sha256())
			.param("ipv6Use", name(answers.ipv6Use()))
			.param("teredoUse", name(answers.teredoUse()))
			.param("vantage", name(answers.vantage()))
			.param("network", name(answers.network()))
			.param("listenedHours", answers.listenedHours())
			.param("note", answers.note())
			.param("includePayload", answers.includePayload())
			.param("statedHomes", text(answers.homeAddresses()))
			.param("receivedAt", utc(submission.receivedAt()))
			.update();
	}

	Optional<Submission> find(SubmissionId id) {
		return this.jdbc.sql("select * from submission where id = :id")
			.param("id", id.value())
			.query(SubmissionTable::submission)
			.optional();
	}

	/** As {@link #find}, and nobody else changes the row before this transaction ends. */
	Optional<Submission> lock(SubmissionId id) {
		return this.jdbc.sql("select * from submission where id = :id for update")
			.param("id", id.value())
			.query(SubmissionTable::submission)
			.optional();
	}

	Optional<Submission> findByIdempotencyHash(String hash) {
		return this.jdbc.sql("select * from submission where idempotency_hash = :hash")
			.param("hash", hash)
			.query(SubmissionTable::submission)
			.optional();
	}

	Optional<String> keyHash(SubmissionId id) {
		return this.jdbc.sql("select key_hash from submission where id = :id and key_hash is not null")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	void begin(SubmissionId id) {
		this.jdbc.sql("""
				update submission set state = 'ANALYSING', attempts = attempts + 1, read_bytes = 0, packets = 0
				where id = :id""").param("id", id.value()).update();
	}

	void progress(SubmissionId id, long readBytes, long packets) {
		this.jdbc.sql("update submission set read_bytes = :read, packets = :packets where id = :id")
			.param("read", readBytes)
			.param("packets", packets)
			.param("id", id.value())
			.update();
	}

	void requeue(SubmissionId id) {
		this.jdbc.sql("update submission set state = 'QUEUED' where id = :id and state = 'ANALYSING'")
			.param("id", id.value())
			.update();
	}

	void end(SubmissionId id, SubmissionState state, @Nullable Problem problem, Instant at) {
		this.jdbc.sql("update submission set state = :state, problem = :problem, settled_at = :at where id = :id")
			.param("state", state.name())
			.param("problem", name(problem))
			.param("at", utc(at))
			.param("id", id.value())
			.update();
	}

	void unread(SubmissionId id, int linkType) {
		this.jdbc.sql("update submission set link_type = :linkType where id = :id and state = 'ANALYSING'")
			.param("linkType", linkType)
			.param("id", id.value())
			.update();
	}

	/** Leaves nothing but the fact that there was a submission of that name. */
	void blank(SubmissionId id, Instant at) {
		this.jdbc
			.sql("""
					update submission set state = 'WITHDRAWN', key_hash = null, idempotency_hash = null,
					  network_hash = null, file_name = null, sha256 = '', bytes = 0, ipv6_use = null, teredo_use = null,
					  vantage = null, network = null, listened_hours = null, note = null, include_payload = false,
					  stated_homes = null, homes_decided = false, packets = 0, read_bytes = 0, problem = null, link_type = null, settled_at = :at
					where id = :id""")
			.param("at", utc(at))
			.param("id", id.value())
			.update();
	}

	int waiting() {
		return this.jdbc.sql("select count(*) from submission where state in ('QUEUED', 'ANALYSING')")
			.query(Integer.class)
			.single();
	}

	/**
	 * What one network has sent.
	 *
	 * @param bytes in all files together
	 */
	record Sent(long submissions, long bytes) {
	}

	Sent sentBy(Uploader uploader, Instant since) {
		return this.jdbc.sql("""
				select count(*) as submissions, coalesce(sum(bytes), 0) as bytes from submission
				where network_hash = :uploader and received_at > :since""")
			.param("uploader", uploader.networkHash())
			.param("since", utc(since))
			.query((row, _) -> new Sent(row.getLong("submissions"), row.getLong("bytes")))
			.single();
	}

	private static Submission submission(ResultSet row, int number) throws SQLException {
		return new Submission(new SubmissionId(row.getString("id")), SubmissionState.valueOf(row.getString("state")),
				row.getString("file_name"), instant(row, "received_at").orElseThrow(),
				instant(row, "settled_at").orElse(null), row.getLong("bytes"), row.getString("sha256"),
				row.getString("network_hash"), answers(row), row.getInt("attempts"), row.getLong("read_bytes"),
				row.getLong("packets"), value(row, "problem", Problem::valueOf),
				row.getObject("link_type", Integer.class));
	}

	private static Answers answers(ResultSet row) throws SQLException {
		return new Answers(value(row, "ipv6_use", Answers.Ipv6Use::valueOf),
				value(row, "teredo_use", Answers.TeredoUse::valueOf), value(row, "vantage", Answers.Vantage::valueOf),
				value(row, "network", Answers.NetworkType::valueOf), row.getObject("listened_hours", Double.class),
				row.getString("note"), row.getBoolean("include_payload"), addresses(row.getString("stated_homes")));
	}

	private static @Nullable String text(List<Ipv4Address> addresses) {
		return addresses.isEmpty() ? null
				: addresses.stream().map(Ipv4Address::toString).collect(Collectors.joining(" "));
	}

	private static List<Ipv4Address> addresses(@Nullable String text) {
		return (text == null) ? List.of()
				: Arrays.stream(text.split(" ")).flatMap((it) -> Ipv4Address.parse(it).stream()).toList();
	}

	private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> read) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? read.apply(name) : null;
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
