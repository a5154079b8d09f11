package org.driftwood.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.driftwood.submission.SubmissionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the table {@code publication}. */
@Component
class PublicationTable {

	private final JdbcClient jdbc;

	PublicationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Publication> find(SubmissionId id) {
		return this.jdbc.sql("select * from publication where submission_id = :id")
			.param("id", id.value())
			.query(PublicationTable::publication)
			.optional();
	}

	/** The newest first, from a place on. */
	List<Publication> newest(PublicationCursor after, int most) {
		return this.jdbc.sql("""
				select * from publication
				where published_at <= :at and (published_at < :at or submission_id < :before)
				order by published_at desc, submission_id desc limit :most""")
			.param("at", after.at().atOffset(ZoneOffset.UTC))
			.param("before", after.id())
			.param("most", most)
			.query(PublicationTable::publication)
			.list();
	}

	/** Stores it, in place of what was there. */
	void put(Publication it) {
		delete(it.id());
		this.jdbc
			.sql("""
					insert into publication (submission_id, published_at, changed_at, title, answer, certain, packets, frames)
					values (:id, :published, :changed, :title, :answer, :certain, :packets, :frames)""")
			.param("id", it.id().value())
			.param("published", it.publishedAt().atOffset(ZoneOffset.UTC))
			.param("changed", it.changedAt().atOffset(ZoneOffset.UTC))
			.param("title", it.title())
			.param("answer", it.answer())
			.param("certain", it.certain())
			.param("packets", it.packets())
			.param("frames", it.frames())
			.update();
	}

	void delete(SubmissionId id) {
		this.jdbc.sql("delete from publication where submission_id = :id").param("id", id.value()).update();
	}

	private static Publication publication(ResultSet row, int number) throws SQLException {
		return new Publication(new SubmissionId(row.getString("submission_id")), instant(row, "published_at"),
				instant(row, "changed_at"), row.getString("title"), row.getString("answer"), row.getBoolean("certain"),
				row.getLong("packets"), row.getLong("frames"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
