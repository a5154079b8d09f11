package org.driftwood.report;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.submission.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The page for programmers holds what answers refer to. */
@PortalTest
class ApiPageTests {

	@LocalServerPort
	private int port;

	/** The type of a problem is the address of its line. */
	@Test
	void everyProblemHasItsLine() {
		String page = new Visitor(this.port).get("/api").body();
		for (Problem problem : Problem.values()) {
			assertThat(page).containsPattern(line(problem.slug(), problem.status()));
		}
		for (PublicationFault fault : PublicationFault.values()) {
			assertThat(page).containsPattern(line(fault.slug(), fault.status()));
		}
	}

	private static String line(String slug, HttpStatus status) {
		return "id=\"" + slug + "\">\\s*<dt><code>" + slug + "</code></dt>\\s*<dd><strong>" + status.value()
				+ "</strong> [A-Z]";
	}

	@Test
	void everyFormOfAReportIsNamed() {
		assertThat(new Visitor(this.port).get("/api").body()).contains("/ID/report", "/ID/report.pdf",
				"/ID/report.html", "/ID/report.md", "/ID/packets.csv", "/ID/conversations.csv", "/ID/excerpt.pcap",
				"/ID/versions", "/ID/spread", "<code>certain</code> is true where");
	}

}
