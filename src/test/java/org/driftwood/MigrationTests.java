package org.driftwood;

import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same migrations make the same tables on both databases. */
class MigrationTests {

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
		assertThat(first.migrationsExecuted).isEqualTo(12);
		assertThat(flyway.migrate().migrationsExecuted).isZero();
		flyway.validate();
		assertThat(flyway.info().applied()).extracting(MigrationInfo::getDescription)
			.containsExactly("submission", "scheduled tasks", "report", "contribution", "home address", "link type",
					"spread", "publication", "report version", "rollup", "address network", "share host");
	}

}
