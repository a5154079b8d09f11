package org.driftwood.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An end of a conversation is taken apart in one way. */
class EndsTests {

	private static final Path SOURCES = Path.of("src/main/java/org/driftwood/report");

	@Test
	void anEndHasAnAddressAndMayHaveAPort() {
		assertThat(Ends.address("192.0.2.1:3544")).isEqualTo("192.0.2.1");
		assertThat(Ends.address("192.0.2.1")).isEqualTo("192.0.2.1");
		assertThat(Ends.withPortOf("192.0.2.1:3544", "203.0.113.0/24")).isEqualTo("203.0.113.0/24:3544");
		assertThat(Ends.withPortOf("192.0.2.1", "203.0.113.0/24")).isEqualTo("203.0.113.0/24");
	}

	@Test
	void noExpressionIsCompiledForEachOfThem() throws IOException {
		try (Stream<Path> sources = Files.list(SOURCES)) {
			assertThat(sources).isNotEmpty()
				.allSatisfy((it) -> assertThat(Files.readString(it)).doesNotContain("replaceFirst("));
		}
	}

}
