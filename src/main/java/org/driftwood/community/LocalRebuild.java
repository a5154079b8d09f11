package org.driftwood.community;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Adds the findings up anew from the shares, on the portal's database and without it. */
public final class LocalRebuild {

	private LocalRebuild() {
	}

	/**
	 * Opens the database that the settings name.
	 * @param settings as arguments of the portal
	 * @return the lists that were out of step before
	 */
	public static List<String> run(String... settings) {
		SpringApplication application = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.build();
		try (ConfigurableApplicationContext parts = application.run(settings)) {
			Rollups rollups = parts.getBean(Rollups.class);
			List<String> differences = rollups.isBuilt() ? parts.getBean(RollupCheck.class).differences() : List.of();
			rollups.rebuild();
			return differences;
		}
	}

	/** All that is needed of the portal. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class,
			TransactionAutoConfiguration.class })
	@Import({ Shares.class, ShareHosts.class, RollupTable.class, Rollups.class, RollupCheck.class })
	static class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
