package org.driftwood.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.driftwood.Driftwood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A setting that cannot be stops the start, with one line that names it. */
class StartProblemTests {

	@ParameterizedTest
	@CsvSource({ "driftwood.limits.upload-size, lots", "driftwood.limits.disk-free, 5",
			"driftwood.limits.disk-free, 101%", "driftwood.limits.tries, 0", "driftwood.limits.excerpt-kept, always",
			"driftwood.limits.analysis-time, soon", "driftwood.trusted-proxies, nonsense",
			"driftwood.public-address, ftp://example.org", "driftwood.public-address, https://example.org/below",
			"driftwood.networks.file, /dev/null/networks.mmdb" })
	void namesTheSettingAndWhatStandsThere(String setting, String value) {
		assertThat(startWith(setting + "=" + value)).contains(value)
			.matches(".*(" + setting + "|" + setting.substring(setting.lastIndexOf('.') + 1) + "|" + camelCase(setting)
					+ ").*");
	}

	@Test
	void namesAPortThatIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(startWith("server.port=" + taken.getLocalPort())).contains("server.port",
					String.valueOf(taken.getLocalPort()));
		}
	}

	@Test
	void namesADirectoryThatCannotBe() {
		assertThat(startWith("driftwood.data-dir=/dev/null/data")).contains("/dev/null/data");
	}

	@ParameterizedTest
	@CsvSource({ "driftwood.networks.file, /dev/null/x, is no MMDB file that can be read",
			"driftwood.public-address, ftp://x, is neither http://HOST nor https://HOST",
			"driftwood.trusted-proxies, x, is no network", "driftwood.data-dir, /dev/null/x, cannot be made" })
	void saysWhatIsWrongWithOurOwn(String setting, String value, String said) {
		assertThat(startWith(setting + "=" + value)).isEqualTo(setting + ": '" + value + "' " + said);
	}

	@Test
	void theLastWordIsThatItDoesNotStart() {
		assertThat(StartProblem.sentence(new IllegalStateException("why"))).isEqualTo("Driftwood cannot start: why");
	}

	/** What was turned off here is on again for the tests that come after. */
	@AfterAll
	static void logAgain() {
		LoggingSystem.get(StartProblemTests.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	private static String startWith(String setting) {
		Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Driftwood.class)
			.properties("server.port=0", "logging.level.root=off")
			.run("--" + setting)
			.close());
		assertThat(failure).as(setting).isNotNull();
		String line = StartProblem.of(failure);
		assertThat(line).doesNotContain("\n", "Exception", "springframework").hasSizeLessThan(300);
		return line;
	}

	private static String camelCase(String setting) {
		StringBuilder name = new StringBuilder();
		for (String word : setting.substring(setting.lastIndexOf('.') + 1).split("-", -1)) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

}
