package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums that are not kept, added up when they are asked for. */
@Component
class ShareSums implements Sums {

	/** One network is one vote; who came from nowhere has none. */
	static final String NETWORKS = "count(distinct nullif(c.network_hash, ''))";

	private static final String SEEN = """
			select %1$s as name, count(distinct s.submission_id) as submissions, %2$s as networks,
			  coalesce(sum(s.packets), 0) as packets, min(s.seen_on) as first_day, max(s.seen_on) as last_day
			from share s join contribution c on c.submission_id = s.submission_id where %3$s""";

	/** Weeks since the one that began on the monday before 1970, which was a thursday. */
	private static final String WEEK = "cast(floor((extract(epoch from s.seen_on) + 259200) / 604800) as integer)";

	private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

	private final JdbcClient jdbc;

	ShareSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Sum looking(Cut cut) {
		return this.jdbc.sql("""
				select '' as name, count(*) as submissions, %s as networks, 0 as packets,
				  min(c.looked_from) as first_day, max(c.looked_to) as last_day
				from contribution c where %s""".formatted(NETWORKS, cut.looked()))
			.params(cut.parameters())
			.query((row, _) -> sum(row))
			.single();
	}

	@Override
	public Sum seeing(Cut cut) {
		return one("''", cut.seen(), cut.parameters());
	}

	@Override
	public Sum sight(Focus focus) {
		return one("min(s." + focus.list().column() + ')', focus.condition(), focus.parameters());
	}

	/** All of a scope together; its name is empty. */
	Sum sum(Scope scope) {
		return one("''", scope.condition(), scope.parameters());
	}

	/** The most frequent of a list within a scope. */
	List<Sum> within(TopList list, Scope scope, int most) {
		return top(list, scope.condition(), most, scope.parameters());
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
		return this.jdbc.sql(senders.formatted("a.asn", NETWORKS, cut.seen()) + """
				 and a.asn is not null group by a.asn
				order by networks desc, packets desc, name limit :most""")
			.params(cut.parameters())
			.param("most", most)
			.query((row, _) -> sum(row))
			.list();
	}

	private Sum one(String name, String condition, Map<String, Object> parameters) {
		return this.jdbc.sql(SEEN.formatted(name, NETWORKS, condition))
			.params(parameters)
			.query((row, _) -> sum(row))
			.single();
	}

	@Override
	public List<Sum> top(TopList list, Cut cut, int most) {
		if (list == TopList.ANOMALIES) {
			return top(list, """
					select s.anomaly as name, count(distinct s.submission_id) as submissions, %s as networks,
					  sum(s.packets) as packets, min(c.looked_to) as first_day, max(c.looked_to) as last_day
					from share_anomaly s join contribution c on c.submission_id = s.submission_id where %s"""
				.formatted(NETWORKS, cut.looked()), cut.parameters(), most);
		}
		return top(list, cut.seen(), most, cut.parameters());
	}

	@Override
	public List<Sum> top(TopList list, Focus focus, int most) {
		return within(list, focus, most);
	}

	private List<Sum> top(TopList list, String condition, int most, Map<String, Object> parameters) {
		String named = (list == TopList.PORTS) ? "s.port > 0" : "s." + list.column() + " is not null";
		return top(list, SEEN.formatted("s." + list.column(), NETWORKS, condition + " and " + named), parameters, most);
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
