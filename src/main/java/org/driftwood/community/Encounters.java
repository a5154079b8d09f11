package org.driftwood.community;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sent packets for whose clients, and on which days. */
@Component
class Encounters {

	/**
	 * Here the inner destination is an address of a Teredo client, and it names the
	 * server.
	 */
	private static final String FOR_A_CLIENT = "s.destination_verdict is not null and s.destination_verdict <> 'DEST_MULTICAST'";

	private final JdbcClient jdbc;

	Encounters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that most networks saw, in the order of what is told of them. */
	List<Encounter> most(int most) {
		return this.jdbc.sql("""
				select s.source, s.server, %s as networks, min(s.seen_on) as first_on, max(s.seen_on) as last_on
				from share s join contribution c on c.submission_id = s.submission_id
				where s.source is not null and s.server is not null and %s
				group by s.source, s.server
				order by networks desc, s.source, s.server limit :most""".formatted(ShareSums.NETWORKS, FOR_A_CLIENT))
			.param("most", most)
			.query((row, _) -> new Encounter(row.getString("source"), row.getString("server"), row.getLong("networks"),
					Discretion.week(row.getObject("first_on", LocalDate.class)),
					Discretion.week(row.getObject("last_on", LocalDate.class))))
			.list()
			.stream()
			.sorted(Comparator.comparing((Encounter it) -> Band.of(it.networks()))
				.reversed()
				.thenComparing(Encounter::source)
				.thenComparing(Encounter::server))
			.toList();
	}

	/** The first of the last so many days on which anything was captured. */
	Optional<LocalDate> firstOfTheLast(int days) {
		return this.jdbc.sql("""
				select min(d.seen_on) from (select distinct seen_on from share order by seen_on desc limit :days) d""")
			.param("days", days)
			.query(LocalDate.class)
			.optional();
	}

	/** A list's addresses day by day, those first that most networks saw. */
	List<DaySight> since(LocalDate day, TopList list, int mostOfADay) {
		return this.jdbc.sql("""
				select seen_on, name, networks from (
				  select s.seen_on, s.%1$s as name, %2$s as networks,
				    row_number() over (partition by s.seen_on order by %2$s desc, s.%1$s) as place
				  from share s join contribution c on c.submission_id = s.submission_id
				  where s.%1$s is not null and s.seen_on >= :day
				  group by s.seen_on, s.%1$s) days
				where place <= :most order by seen_on, place""".formatted(list.column(), ShareSums.NETWORKS))
			.param("day", day)
			.param("most", mostOfADay)
			.query((row, _) -> new DaySight(row.getObject("seen_on", LocalDate.class), row.getString("name"),
					row.getLong("networks")))
			.list()
			.stream()
			.sorted(Comparator.comparing(DaySight::day)
				.thenComparing((it) -> Band.of(it.networks()), Comparator.reverseOrder())
				.thenComparing(DaySight::address))
			.toList();
	}

}
