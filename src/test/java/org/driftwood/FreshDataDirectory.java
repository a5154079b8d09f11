package org.driftwood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each application that a test starts a data directory of its own. */
public class FreshDataDirectory implements EnvironmentPostProcessor, Ordered {

	private static final String SETTING = "driftwood.data-dir";

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.containsProperty(SETTING)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("fresh data directory", Map.of(SETTING, make().toString())));
		}
	}

	/** A new empty directory below {@code target}. */
	public static Path make() {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "data");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
