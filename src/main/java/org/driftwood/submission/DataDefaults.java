package org.driftwood.submission;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts everything that is written below the data directory, where the operator does not
 * say otherwise.
 */
class DataDefaults implements EnvironmentPostProcessor {

	/**
	 * A commit is on the disk before it is told (H2 would wait half a second): who was
	 * told "accepted" can rely on it.
	 */
	private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

	/** Whoever waits for another's transaction does not give up after two seconds. */
	private static final String PATIENT = ";LOCK_TIMEOUT=60000";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Path data = Path.of(environment.getProperty("driftwood.data-dir", "./data")).toAbsolutePath().normalize();
		Map<String, Object> defaults = Map.of("spring.datasource.url",
				"jdbc:h2:file:" + data.resolve("driftwood") + DURABLE + PATIENT);
		environment.getPropertySources().addLast(new MapPropertySource("data directory", defaults));
	}

}
