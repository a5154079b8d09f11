package org.driftwood.submission;

import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the operator has other limits, the page about what is kept tells those. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { Visitor.BEHIND_A_PROXY, "driftwood.limits.excerpt-kept=30d", "driftwood.limits.excerpt-size=3MB",
				"driftwood.limits.analysis-time=90s", "driftwood.limits.tries=1",
				"driftwood.limits.submissions-per-hour=1234", "driftwood.limits.bytes-per-day=512KB" })
class DataPolicySettingsTests {

	@LocalServerPort
	private int port;

	@Test
	void thePageFollowsTheSettings() {
		PolicyPage page = PolicyPage.of(new Visitor(this.port));
		assertThat(page.line(PolicyLine.UPLOAD)).contains("at most 90 seconds a try, and one try.")
			.contains("deleted within 10 minutes");
		assertThat(page.line(PolicyLine.PACKETS)).contains("the first 3 MB of them")
			.contains("Until you withdraw the report, 30 days at most.");
		assertThat(page.line(PolicyLine.PAYLOAD)).contains("Until you withdraw the report, 30 days at most.");
		assertThat(page.line(PolicyLine.NETWORK)).contains("1,234 captures an hour and 512 KB a day");
	}

}
