package org.driftwood.community;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over all shares. */
@Component
class CommunityStatistics {

	private final JdbcClient jdbc;

	CommunityStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Summary summary(Cut cut) {
		return this.jdbc.sql("""
				select count(*) as submissions, count(distinct c.network_hash) as looking,
				  count(distinct case when c.packets > 0 then c.network_hash end) as seeing,
				  coalesce(sum(c.packets), 0) as packets
				from contribution c where %s""".formatted(cut.condition()))
			.params(cut.parameters())
			.query((row, _) -> new Summary(row.getLong("submissions"), row.getLong("looking"),
					Band.of(row.getLong("seeing")), row.getLong("packets")))
			.single();
	}

	/** Packets by day of capture, the last days that have any, oldest first. */
	List<DayCount> days(Cut cut, int most) {
		return this.jdbc.sql("""
				select s.seen_on, sum(s.packets) as packets, count(distinct c.network_hash) as networks
				from share s join contribution c on c.submission_id = s.submission_id
				where %s
				group by s.seen_on order by s.seen_on desc limit :most""".formatted(cut.condition()))
			.params(cut.parameters())
			.param("most", most)
			.query((row, _) -> new DayCount(row.getObject("seen_on", LocalDate.class), row.getLong("packets"),
					Band.of(row.getLong("networks"))))
			.list()
			.reversed();
	}

	/** The most frequent, by networks that saw them and then by packets. */
	List<TopEntry> top(TopList list, Cut cut, int most) {
		return this.jdbc
			.sql("""
					select s.%1$s as name, sum(s.packets) as packets, count(distinct c.network_hash) as networks,
					  min(s.first_at) as first_at, max(s.last_at) as last_at
					from share s join contribution c on c.submission_id = s.submission_id
					where s.%1$s is not null and %2$s
					group by s.%1$s order by networks desc, packets desc, name limit :most""".formatted(list.column(),
					cut.condition()))
			.params(cut.parameters())
			.param("most", most)
			.query((row, _) -> new TopEntry(row.getString("name"), row.getLong("packets"),
					Band.of(row.getLong("networks")), row.getObject("first_at", OffsetDateTime.class).toInstant(),
					row.getObject("last_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
