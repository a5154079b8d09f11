package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the sums that are kept with the shares, at one moment and in little memory: of
 * each list the sums are added up to one number, weighted so that no error is likely to
 * be made up for by another.
 */
@Component
class RollupCheck {

	private static final Logger logger = LoggerFactory.getLogger(RollupCheck.class);

	/** What it says where the addresses of shares are not those of {@link ShareHosts}. */
	private static final String HOSTS = "HOSTS";

	private static final int ROWS_AT_ONCE = 1_000;

	private static final long NETWORKS = 0x9e37_79b9_7f4a_7c15L;

	private static final long PACKETS = 0xc2b2_ae3d_27d4_eb4fL;

	private final JdbcClient jdbc;

	private final Shares shares;

	private final ShareHosts hosts;

	private final Clock clock;

	RollupCheck(JdbcClient jdbc, Shares shares, ShareHosts hosts, Clock clock) {
		this.jdbc = jdbc;
		this.shares = shares;
		this.hosts = hosts;
		this.clock = clock;
	}

	/** The lists of which the sums are not those of the shares. */
	@Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true)
	List<String> differences() {
		Map<String, Long> kept = kept();
		Map<String, Long> added = added();
		List<String> different = new ArrayList<>(new TreeSet<>(kept.keySet()));
		added.keySet().stream().filter((facet) -> !kept.containsKey(facet)).forEach(different::add);
		different.removeIf((facet) -> kept.getOrDefault(facet, 0L).equals(added.getOrDefault(facet, 0L)));
		if (!this.hosts.isInStep()) {
			different.add(HOSTS);
		}
		return different;
	}

	private Map<String, Long> added() {
		Map<String, Long> marks = new TreeMap<>();
		NetworkSums networks = new NetworkSums((cells) -> cells.forEach((cell, change) -> add(marks, cell, change)));
		this.shares.all(networks);
		networks.end();
		return marks;
	}

	private Map<String, Long> kept() {
		Map<String, Long> marks = new TreeMap<>();
		this.jdbc.sql("select scope, facet, name, cut, monday, submissions, networks, packets from rollup")
			.withFetchSize(ROWS_AT_ONCE)
			.query((row) -> {
				add(marks, cell(row),
						new Change(row.getLong("submissions"), row.getLong("networks"), row.getLong("packets")));
			});
		return marks;
	}

	private static Cell cell(ResultSet row) throws SQLException {
		return new Cell(row.getString("scope"), row.getString("facet"), row.getString("name"), row.getString("cut"),
				row.getObject("monday", LocalDate.class));
	}

	private static void add(Map<String, Long> marks, Cell cell, Change change) {
		long weight = change.submissions() + change.networks() * NETWORKS + change.packets() * PACKETS;
		marks.merge(cell.facet(), cell.mark() * weight, Long::sum);
	}

	/** Writes down what was found. */
	void note(List<String> differences) {
		if (!differences.isEmpty()) {
			logger.error("the sums of the findings are out of step with the shares: {}", differences);
		}
		this.jdbc.sql("update rollup_state set checked_at = :now, out_of_step = :lists where id = 1")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("lists", differences.isEmpty() ? null : String.join(", ", differences))
			.update();
	}

}
