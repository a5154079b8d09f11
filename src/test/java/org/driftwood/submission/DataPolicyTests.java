package org.driftwood.submission;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about what is kept. */
@PortalTest
class DataPolicyTests {

	@LocalServerPort
	private int port;

	@Test
	void everyLineIsHeldByATest() {
		assertThat(Stream.of(KeptFileTests.class, KeptOfSenderTests.class)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.map((method) -> method.getAnnotation(Holds.class))
			.filter(Objects::nonNull)
			.map(Holds::value)).contains(PolicyLine.values());
	}

	@Test
	void itSaysWhatTheSettingsAre() {
		PolicyPage page = PolicyPage.of(new Visitor(this.port));
		assertThat(page.line(PolicyLine.UPLOAD)).contains("at most 15 minutes a try, and 3 tries.");
		assertThat(page.line(PolicyLine.PACKETS)).contains("the first 16 MB of them", "Until you withdraw the report.");
		assertThat(page.line(PolicyLine.UNFINISHED)).contains("after 6 hours");
		assertThat(page.line(PolicyLine.NETWORK)).contains("20 captures an hour and 2 GB a day");
		assertThat(page.lines().values()).noneMatch((line) -> line.contains("??") || line.contains("{"));
	}

}
