package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums that are not kept, added up when they are asked for. */
@Component
class ShareSums {

	/** One network is one vote; who came from nowhere has none. */
	static final String NETWORKS = "count(distinct nullif(c.network_hash, ''))";

	private static final String SEEN = """
			select %1$s as name, count(distinct s.submission_id) as submissions, %2$s as networks,
			  coalesce(sum(s.packets), 0) as packets, min(s.seen_on) as first_day, max(s.seen_on) as last_day
			from share s join contribution c on c.submission_id = s.submission_id where %3$s""";

	/** Weeks since the one that began on the monday before 1970, which was a thursday. */
	private static final String WEEK = "cast(floor((extract(epoch from s.seen_on) + 259200) / 604800) as integer)";

	private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

	/** All at once would be in memory. */
	private static final int ROWS_AT_ONCE = 1_000;

	private final JdbcClient jdbc;

	ShareSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who looked. */
	Sum looking(Cut cut) {
		return this.jdbc.sql("""
				select '' as name, count(*) as submissions, %s as networks, 0 as packets,
				  min(c.looked_from) as first_day, max(c.looked_to) as last_day
				from contribution c where %s""".formatted(NETWORKS, cut.looked()))
			.params(cut.parameters())
			.query((row, _) -> sum(row))
			.single();
	}

	/** All that the shares of a scope say. */
	@Transactional(readOnly = true)
	ScopeSums sums(Scope scope) {
		ScopeTally tally = new ScopeTally();
		this.jdbc.sql("""
				select %s from share s join contribution c on c.submission_id = s.submission_id where %s
				order by %s""".formatted(ScopeTally.COLUMNS, scope.condition(), ScopeTally.ORDER))
			.withFetchSize(ROWS_AT_ONCE)
			.params(scope.parameters())
			.query(tally);
		return tally.sums();
	}

	/** What is odd, which shares have apart. */
	List<Sum> anomalies(Cut cut, int most) {
		return top(TopList.ANOMALIES, """
				select s.anomaly as name, count(distinct s.submission_id) as submissions, %s as networks,
				  sum(s.packets) as packets, min(c.looked_to) as first_day, max(c.looked_to) as last_day
				from share_anomaly s join contribution c on c.submission_id = s.submission_id where %s"""
			.formatted(NETWORKS, cut.looked()), cut.parameters(), most);
	}

	/** All of a scope together; its name is empty. */
	Sum sum(Scope scope) {
		return this.jdbc.sql(SEEN.formatted("''", NETWORKS, scope.condition()))
			.params(scope.parameters())
			.query((row, _) -> sum(row))
			.single();
	}

	/** The most frequent of a list within a scope. */
	List<Sum> within(TopList list, Scope scope, int most) {
		String named = (list == TopList.PORTS) ? "s.port > 0" : "s." + list.column() + " is not null";
		return top(list, SEEN.formatted("s." + list.column(), NETWORKS, scope.condition() + " and " + named),
				scope.parameters(), most);
	}

	/** What was seen within a scope, by week. */
	Map<LocalDate, Sum> weeks(Scope scope) {
		Map<LocalDate, Sum> weeks = new TreeMap<>();
		this.jdbc.sql(SEEN.formatted(WEEK, NETWORKS, scope.condition()) + " group by " + WEEK)
			.params(scope.parameters())
			.query((row, _) -> sum(row))
			.list()
			.forEach((sum) -> weeks.put(FIRST_MONDAY.plusWeeks(Long.parseLong(sum.name())), sum));
		return weeks;
	}

	/** The networks (AS) whose senders most saw, each named by its number. */
	List<Sum> networks(Cut cut, int most) {
		String senders = SEEN.replace("where", "join address_network a on a.address = s.source where");
		return this.jdbc.sql(senders.formatted("a.asn", NETWORKS, cut.condition()) + """
				 and a.asn is not null group by a.asn
				order by networks desc, packets desc, name limit :most""")
			.params(cut.parameters())
			.param("most", most)
			.query((row, _) -> sum(row))
			.list();
	}

	private List<Sum> top(TopList list, String sums, Map<String, Object> parameters, int most) {
		return this.jdbc.sql("""
				%s group by s.%s having %s >= :fewest
				order by networks desc, packets desc, name limit :most""".formatted(sums, list.column(), NETWORKS))
			.params(parameters)
			.param("fewest", Discretion.fewest(list))
			.param("most", most)
			.query((row, _) -> sum(row))
			.list();
	}

	private static Sum sum(ResultSet row) throws SQLException {
		String name = row.getString("name");
		return new Sum((name != null) ? name : "", row.getLong("submissions"), row.getLong("networks"),
				row.getLong("packets"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class));
	}

}
