package org.driftwood.report;

import java.util.regex.Pattern;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However much was sent, a page shows some of it. What that costs is no test but a bench.
 */
@PortalTest
class LargeReportTests {

	private static final Pattern PACKET = Pattern.compile("<li id=\"packet-");

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"addr lines\"");

	private static final Pattern FIRST_PACKET = Pattern.compile("<th scope=\"row\" class=\"n\"><a href");

	@LocalServerPort
	private int port;

	@Test
	void noPageGrowsWithTheCapture() {
		Visitor visitor = new Visitor(this.port);
		String page = "/s/" + Visitor.id(visitor.analysed(GeneratedCaptures.mixed(3, 3_000).bytes()));
		String report = visitor.get(page).body();
		assertThat(FIRST_PACKET.matcher(report).results().count()).isEqualTo(10);
		assertThat(ROW.matcher(report).results().count()).isEqualTo(25);
		for (String from : new String[] { "", "?from=1500", "?from=2900" }) {
			assertThat(PACKET.matcher(visitor.get(page + "/packets" + from).body()).results().count()).as(from)
				.isEqualTo(50);
		}
		for (String number : new String[] { "", "?page=2" }) {
			assertThat(ROW.matcher(visitor.get(page + "/conversations" + number).body()).results().count()).as(number)
				.isEqualTo(100);
		}
	}

}
