package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over all shares. */
@Component
class CommunityStatistics {

	/** One network is one vote; who came from nowhere has none. */
	static final String NETWORKS = "count(distinct nullif(c.network_hash, ''))";

	private final JdbcClient jdbc;

	CommunityStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Summary summary(Cut cut) {
		return this.jdbc.sql("""
				select count(*) as submissions, count(distinct nullif(c.network_hash, '')) as looking,
				  count(distinct case when c.packets > 0 then nullif(c.network_hash, '') end) as seeing,
				  coalesce(sum(c.packets), 0) as packets
				from contribution c where %s""".formatted(cut.condition()))
			.params(cut.parameters())
			.query((row, _) -> new Summary(row.getLong("submissions"), row.getLong("looking"),
					Band.of(row.getLong("seeing")), row.getLong("packets")))
			.single();
	}

	/** Packets by day of capture, the last days that have any, oldest first. */
	List<DayCount> days(Cut cut, int most) {
		return days(cut.condition(), cut.parameters(), most);
	}

	/** The same for one source or server. */
	List<DayCount> days(Focus focus, int most) {
		return days(focus.condition(), focus.parameters(), most);
	}

	private List<DayCount> days(String condition, Map<String, Object> parameters, int most) {
		return this.jdbc.sql("""
				select s.seen_on, sum(s.packets) as packets, %s as networks
				from share s join contribution c on c.submission_id = s.submission_id
				where %s
				group by s.seen_on order by s.seen_on desc limit :most""".formatted(NETWORKS, condition))
			.params(parameters)
			.param("most", most)
			.query((row, _) -> new DayCount(row.getObject("seen_on", LocalDate.class), row.getLong("packets"),
					Band.of(row.getLong("networks"))))
			.list()
			.reversed();
	}

	/** The most frequent, by networks that saw them and then by packets. */
	List<TopEntry> top(TopList list, Cut cut, int most) {
		return top(list, cut.condition(), cut.parameters(), most);
	}

	/** The same among the packets of one source or server. */
	List<TopEntry> top(TopList list, Focus focus, int most) {
		return top(list, focus.condition(), focus.parameters(), most);
	}

	private List<TopEntry> top(TopList list, String condition, Map<String, Object> parameters, int most) {
		return this.jdbc
			.sql("""
					select s.%1$s as name, sum(s.packets) as packets, %2$s as networks,
					  min(s.first_at) as first_at, max(s.last_at) as last_at
					from share s join contribution c on c.submission_id = s.submission_id
					where s.%1$s is not null and %3$s
					group by s.%1$s order by networks desc, packets desc, name limit :most""".formatted(list.column(),
					NETWORKS, condition))
			.params(parameters)
			.param("most", most)
			.query((row, _) -> new TopEntry(row.getString("name"), row.getLong("packets"),
					Band.of(row.getLong("networks")), instant(row, "first_at"), instant(row, "last_at")))
			.list();
	}

	/** All that is known of one source or server; empty where nobody saw it. */
	Optional<TopEntry> sight(Focus focus) {
		return top(focus.list(), focus, 1).stream().findFirst();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
