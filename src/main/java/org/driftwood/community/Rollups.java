package org.driftwood.community;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums over all shares in step with them. Whoever changes a share holds the one
 * lock that there is from before the change to the end of his transaction, and takes no
 * other lock after it that anybody else could hold: so nobody waits in a circle, and
 * nobody counts what another is changing.
 */
@Component
class Rollups {

	private static final Logger logger = LoggerFactory.getLogger(Rollups.class);

	/**
	 * Sums that are held in memory before they are written, of some 300 bytes each: the
	 * fewer times each of them is written, the better.
	 */
	private static final long MOST_AT_ONCE = Runtime.getRuntime().maxMemory() / 1024;

	private final JdbcClient jdbc;

	private final Shares shares;

	private final ShareHosts hosts;

	private final RollupTable table;

	Rollups(JdbcClient jdbc, Shares shares, ShareHosts hosts, RollupTable table) {
		this.jdbc = jdbc;
		this.shares = shares;
		this.hosts = hosts;
		this.table = table;
	}

	/** Waits until nobody else changes shares. */
	@Transactional(propagation = Propagation.MANDATORY)
	void lock() {
		built();
	}

	private boolean built() {
		return this.jdbc.sql("select built from rollup_state where id = 1 for update").query(Boolean.class).single();
	}

	/** One submission's share is another one now, or gone, or new. */
	@Transactional(propagation = Propagation.MANDATORY)
	void replace(Optional<Share> before, Optional<Share> after) {
		if (!built()) {
			rebuild();
			return;
		}
		Map<Cell, Change> changes = new HashMap<>(after.map(Share::cells).orElse(Map.of()));
		before.map(Share::cells)
			.orElse(Map.of())
			.forEach((cell, change) -> changes.merge(cell, Change.NONE.minus(change), Change::plus));
		changes.values().removeIf(Change.NONE::equals);
		before.or(() -> after).ifPresent((share) -> votes(share, changes));
		this.table.add(changes);
		this.jdbc.sql("update rollup_state set changes = changes + 1, losses = losses + :lost where id = 1")
			.param("lost", before.isPresent() ? 1 : 0)
			.update();
	}

	/**
	 * How far the shares are, which stay the same while this does.
	 *
	 * @param changes how often they became others
	 * @param losses how often something was taken out of them, or replaced
	 */
	record Stand(long changes, long losses) {
	}

	/** Where the shares are now. */
	Stand stand() {
		return this.jdbc.sql("select changes, losses from rollup_state where id = 1")
			.query((row, _) -> new Stand(row.getLong("changes"), row.getLong("losses")))
			.single();
	}

	/** A vote comes or goes where the network has no other submission in the cell. */
	private void votes(Share share, Map<Cell, Change> changes) {
		Set<Cell> open = new HashSet<>();
		changes.forEach((cell, change) -> {
			if (change.submissions() != 0) {
				open.add(cell);
			}
		});
		if (open.isEmpty() || share.network().isEmpty()) {
			return;
		}
		this.shares.others(share.network(), share.submission(), (other) -> {
			open.removeAll(other.cells().keySet());
			return open.isEmpty();
		});
		open.forEach((cell) -> changes.computeIfPresent(cell, (_, it) -> it.withNetworks(it.submissions())));
	}

	/** Adds all of them up anew; whoever wants to change a share waits. */
	@Transactional
	void rebuild() {
		built();
		this.hosts.rebuild();
		this.table.clear();
		Map<Cell, Change> sums = new HashMap<>();
		NetworkSums networks = new NetworkSums((cells) -> {
			cells.forEach((cell, change) -> sums.merge(cell, change, Change::plus));
			if (sums.size() > MOST_AT_ONCE) {
				this.table.write(sums);
				sums.clear();
			}
		});
		this.shares.all(networks);
		networks.end();
		this.table.write(sums);
		this.table.setAllWeeks();
		this.jdbc.sql("""
				update rollup_state set built = true, out_of_step = null, changes = changes + 1, losses = losses + 1
				where id = 1""").update();
		logger.info("the sums of the findings were added up anew");
	}

	/** Whether they were ever added up; not so after an upgrade. */
	boolean isBuilt() {
		return this.jdbc.sql("select built from rollup_state where id = 1").query(Boolean.class).single();
	}

}
