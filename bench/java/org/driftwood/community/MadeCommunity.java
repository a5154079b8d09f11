package org.driftwood.community;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Fills a database with what many submissions leave: the same for the same number. Twenty
 * thousand networks listen over two years; few senders are seen by many, many by few.
 */
final class MadeCommunity {

	static final int SOURCES = 2_000;

	private static final int NETWORKS = 20_000;

	private static final int DAYS = 728;

	private static final LocalDate FIRST = LocalDate.of(2024, 11, 25);

	private static final int AT_ONCE = 5_000;

	private static final String[] KINDS = { "BUBBLE_FROM_SERVER", "BUBBLE_DIRECT", "ROUTER_ADVERTISEMENT", "TCP",
			"ECHO_REQUEST" };

	private static final String[] VERDICTS = { "DEST_MATCH", "DEST_MISMATCH", "DEST_SAME_24", "DEST_PORT_MISMATCH" };

	private static final @Nullable String[] MAKERS = { null, "MIREDO", "WINDOWS", "WINDOWS_7" };

	private static final @Nullable String[] USES = { null, null, null, "NONE", "NATIVE", "TUNNEL" };

	private static final @Nullable String[] VANTAGES = { null, null, null, null, "OUTSIDE_FIREWALL", "BEHIND_NAT",
			"ON_HOST", "MIRROR_PORT" };

	/** Those of the migrations, by their names. */
	private static final Map<String, String> INDEXES = Map.of("contribution_received_on", "contribution (received_on)",
			"contribution_network", "contribution (network_hash, submission_id)", "contribution_looked",
			"contribution (looked_from, looked_to)", "share_seen_on", "share (seen_on)", "share_source", "share (source)",
			"share_server", "share (server)", "submission_network", "submission (network_hash, received_at)");

	private final Random random = new Random(2010);

	private final Connection connection;

	MadeCommunity(Connection connection) {
		this.connection = connection;
	}

	/** An address that is the less seen the higher the number. */
	static String source(int number) {
		return "192." + (100 + number / 65_536) + '.' + number / 256 % 256 + '.' + number % 256;
	}

	/** Some number, low ones more often. */
	static int rank(Random random, int most) {
		double part = random.nextDouble();
		return (int) (most * part * part * part);
	}

	void fill(int submissions) throws SQLException {
		this.connection.setAutoCommit(false);
		indexes("drop index %s", false);
		try (PreparedStatement submission = this.connection.prepareStatement("""
				insert into submission (id, state, network_hash, bytes, sha256, include_payload, received_at, attempts,
				  read_bytes, packets, homes_decided)
				values (?, 'DONE', ?, 1000, '00', false, ?, 1, 1000, 10, true)""");
				PreparedStatement contribution = this.connection.prepareStatement("""
						insert into contribution (submission_id, network_hash, ipv6_use, vantage, received_on, packets,
						  looked_from, looked_to)
						values (?, ?, ?, ?, ?, ?, ?, ?)""");
				PreparedStatement share = this.connection.prepareStatement("""
						insert into share (submission_id, seen_on, source, server, kind, destination_verdict, port, packets,
						  first_at, last_at, hops, maker)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
			for (int i = 0; i < submissions; i++) {
				add(String.format("%04d-%04d-made", i / 10_000, i % 10_000), submission, contribution, share);
				if (i % AT_ONCE == AT_ONCE - 1 || i == submissions - 1) {
					submission.executeBatch();
					contribution.executeBatch();
					share.executeBatch();
					this.connection.commit();
				}
			}
		}
		indexes("create index %s on %s", true);
		execute("update rollup_state set built = false");
		this.connection.commit();
	}

	/** Made afterwards they cost a fraction. */
	private void indexes(String sql, boolean made) throws SQLException {
		for (Map.Entry<String, String> index : INDEXES.entrySet()) {
			execute(made ? sql.formatted(index.getKey(), index.getValue()) : sql.formatted(index.getKey()));
		}
		this.connection.commit();
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void add(String id, PreparedStatement submission, PreparedStatement contribution, PreparedStatement share)
			throws SQLException {
		LocalDate day = FIRST.plusDays(this.random.nextInt(DAYS));
		OffsetDateTime at = day.atTime(12, 0).atOffset(ZoneOffset.UTC);
		int rows = this.random.nextInt(4);
		String network = network();
		set(submission, id, network, at);
		set(contribution, id, network, any(USES), any(VANTAGES), Date.valueOf(day), rows * 10L, Date.valueOf(day),
				Date.valueOf(day.plusDays(this.random.nextInt(3))));
		for (int i = 0; i < rows; i++) {
			set(share, id, Date.valueOf(day), source(rank(this.random, SOURCES)), source(100_000 + rank(this.random, 40)),
					any(KINDS), any(VERDICTS), (this.random.nextInt(3) > 0) ? 3544 : 40_000 + this.random.nextInt(60), 10L,
					at, at, 4 + this.random.nextInt(20), any(MAKERS));
		}
	}

	private String network() {
		return String.format("%064x", this.random.nextInt(NETWORKS));
	}

	private @Nullable String any(@Nullable String[] values) {
		return values[this.random.nextInt(values.length)];
	}

	private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			if (values[i] == null) {
				statement.setNull(i + 1, Types.VARCHAR);
			}
			else {
				statement.setObject(i + 1, values[i]);
			}
		}
		statement.addBatch();
	}

}
