package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.driftwood.network.Network;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the shares of what has to do with one network (AS). */
@Component
class NetworkStatistics {

	/** One network that looked is one vote; who came from nowhere has none. */
	private static final String VOTES = "count(distinct nullif(c.network_hash, ''))";

	/** Weeks since the one that began on the monday before 1970, which was a thursday. */
	private static final String WEEK = "floor((extract(epoch from s.seen_on) + 259200) / 604800)";

	private static final String FROM = """
			from address_network a join share s on s.%s = a.address
			join contribution c on c.submission_id = s.submission_id""";

	private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

	private static final int LONGEST = 100;

	private static final int MOST_WEEKS = 520;

	private final JdbcClient jdbc;

	NetworkStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One week.
	 *
	 * @param monday with which it begins
	 * @param packets at least so many
	 * @param networksSeeing as a band
	 */
	record Week(LocalDate monday, long packets, String networksSeeing) {
	}

	/** How many networks looked at all: the denominator. */
	long looking() {
		return this.jdbc.sql("select " + VOTES + " from contribution c").query(Long.class).single();
	}

	/** Whose it is; empty where no address of it was seen. */
	Optional<Network> network(long asn) {
		return this.jdbc.sql("""
				select organization, country from address_network where asn = :asn
				order by organization nulls last, country nulls last limit 1""")
			.param("asn", asn)
			.query((row, _) -> new Network(asn, row.getString("organization"), row.getString("country")))
			.optional();
	}

	/** All of it together; empty where nobody saw it in that role. */
	Optional<NetworkSum> sum(long asn, NetworkRole role) {
		return sums(asn, role, "a.asn", 1, 0).stream().findFirst();
	}

	/** Its addresses, by those who saw them. */
	List<NetworkSum> addresses(long asn, NetworkRole role) {
		return sums(asn, role, "a.address", LONGEST, 0);
	}

	/** The kinds of packets. */
	List<NetworkSum> kinds(long asn, NetworkRole role) {
		return sums(asn, role, "s.kind", LONGEST, 0);
	}

	/** Ports, which may be somebody's own: those that three networks saw. */
	List<NetworkSum> ports(long asn, NetworkRole role) {
		return sums(asn, role, "s.port", LONGEST, Discretion.FEWEST);
	}

	private List<NetworkSum> sums(long asn, NetworkRole role, String name, int most, long fewest) {
		return this.jdbc
			.sql("select " + name + " as name, " + figures() + FROM.formatted(role.column())
					+ " where a.asn = :asn group by " + name + " having " + VOTES
					+ " >= :fewest order by networks desc, packets desc, name limit :most")
			.param("asn", asn)
			.param("fewest", fewest)
			.param("most", most)
			.query(NetworkStatistics::sum)
			.list();
	}

	/** The networks that most saw, by their senders. */
	List<NetworkSum> top(int most) {
		return this.jdbc
			.sql("select a.asn as name, " + figures() + FROM.formatted(NetworkRole.SENDERS.column())
					+ " where a.asn is not null group by a.asn order by networks desc, packets desc, name limit :most")
			.param("most", most)
			.query(NetworkStatistics::sum)
			.list();
	}

	/** The weeks in which it was seen, the oldest first. */
	List<Week> weeks(long asn, NetworkRole role) {
		return this.jdbc
			.sql("select " + WEEK + " as week, " + figures() + FROM.formatted(role.column())
					+ " where a.asn = :asn group by " + WEEK + " order by week desc limit :most")
			.param("asn", asn)
			.param("most", MOST_WEEKS)
			.query((row, _) -> new Week(FIRST_MONDAY.plusWeeks(row.getLong("week")),
					Discretion.packets(row.getLong("packets"), row.getLong("networks")),
					Band.of(row.getLong("networks"))))
			.list()
			.reversed();
	}

	private static String figures() {
		return "sum(s.packets) as packets, " + VOTES
				+ " as networks, min(s.seen_on) as first_on, max(s.seen_on) as last_on ";
	}

	private static NetworkSum sum(ResultSet row, int number) throws SQLException {
		return NetworkSum.of(Objects.requireNonNull(row.getString("name")), row.getLong("packets"),
				row.getLong("networks"), row.getObject("first_on", LocalDate.class),
				row.getObject("last_on", LocalDate.class));
	}

}
