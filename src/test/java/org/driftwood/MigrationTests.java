package org.driftwood;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same migrations make the same tables on both databases. */
class MigrationTests {

	private static final String SHARE = """
			insert into share (submission_id, seen_on, source, server, packets, kind, port, first_at, last_at)
			values ('a', date '2026-03-02', %s, 'TCP', 3544, timestamp '2026-03-02 10:00:00',
			  timestamp '2026-03-02 10:00:00')""";

	/** Rows as they were before version 13. */
	private static final List<String> OLDER = List.of(
			"""
					insert into submission (id, state, bytes, sha256, include_payload, received_at, attempts, read_bytes, packets,
					  homes_decided)
					values ('a', 'DONE', 1, '00', false, timestamp '2026-03-02 10:00:00', 1, 1, 1, true)""",
			"""
					insert into contribution (submission_id, network_hash, received_on, packets, looked_from, looked_to)
					values ('a', 'n', date '2026-03-02', 6, date '2026-03-02', date '2026-03-02')""",
			SHARE.formatted("'192.0.2.1', '198.51.100.9', 1"), SHARE.formatted("'192.0.2.1', null, 2"),
			SHARE.formatted("null, '198.51.100.9', 3"));

	static List<String> databases() {
		return List.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", PostgresDatabase.url());
	}

	@ParameterizedTest
	@MethodSource("databases")
	void theyRunOnceAndAreValid(String url) {
		Flyway flyway = Flyway.configure()
			.dataSource(url, url.contains("postgres") ? "postgres" : "", "")
			.locations("classpath:db/migration")
			.load();
		MigrateResult first = flyway.migrate();
		assertThat(first.success).isTrue();
		assertThat(first.migrationsExecuted).isEqualTo(14);
		assertThat(flyway.migrate().migrationsExecuted).isZero();
		flyway.validate();
		assertThat(flyway.info().applied()).extracting(MigrationInfo::getDescription)
			.containsExactly("submission", "scheduled tasks", "report", "contribution", "home address", "link type",
					"spread", "publication", "report version", "rollup", "address network", "share host",
					"contribution order", "rollup changes");
	}

	/** What an older portal has stored is counted by address as well. */
	@ParameterizedTest
	@MethodSource("databases")
	void theAddressesOfOlderSharesAreGathered(String url) throws SQLException {
		String user = url.contains("postgres") ? "postgres" : "";
		FluentConfiguration configured = Flyway.configure()
			.dataSource(url, user, "")
			.cleanDisabled(false)
			.locations("classpath:db/migration");
		configured.load().clean();
		configured.target("12").load().migrate();
		try (Connection connection = DriverManager.getConnection(url, user, "");
				Statement statement = connection.createStatement()) {
			for (String row : OLDER) {
				statement.execute(row);
			}
			configured.target("latest").load().migrate();
			assertThat(hosts(statement)).containsExactly("SERVER 198.51.100.9 4", "SOURCE 192.0.2.1 3");
		}
	}

	private static List<String> hosts(Statement statement) throws SQLException {
		List<String> hosts = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("select * from share_host order by subject")) {
			while (rows.next()) {
				hosts.add(rows.getString("subject") + ' ' + rows.getString("address") + ' ' + rows.getLong("packets"));
			}
		}
		return hosts;
	}

}
