package org.driftwood.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How a report tells of when and for how long. */
@PortalTest
class ReportTimesTests {

	private static final Instant TIME = Instant.parse("2026-11-01T19:47:51.250Z");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void oneTimeIsToldOnce() {
		assertThat(page(Duration.ofMillis(10), 2))
			.contains(">1 Nov 2026, 19:47:51 UTC</time>", "traffic at 2026-11-01 19:47:51 (UTC)")
			.doesNotContain("– <local-time>");
		assertThat(page(Duration.ofSeconds(5), 2)).contains(">1 Nov 2026, 19:47:51</time>", ">19:47:56 UTC</time>",
				"traffic from 2026-11-01 19:47:51 to 2026-11-01 19:47:56 (UTC)");
	}

	@Test
	void aSpanIsToldAsItIsOrRoundedAsOneRounds() {
		assertThat(page(Duration.ofSeconds(119), 2)).contains(">119 s <small>");
		assertThat(page(Duration.ofSeconds(165), 2)).contains(">2 min 45 s <small>");
		assertThat(page(Duration.ofMinutes(3), 2)).contains(">3 min <small>");
		assertThat(page(Duration.ofSeconds(659), 2)).contains(">11 min <small>");
		assertThat(page(Duration.ofMinutes(175), 2)).contains(">3 h <small>");
	}

	@Test
	void rowsOfATimelineThatAreCloserThanASecondReadDifferently() {
		assertThat(page(Duration.ofSeconds(3), 2)).contains("1 Nov, 19:47:51.2<", "1 Nov, 19:47:51.5<");
	}

	@Test
	void silencesAndMarksAreToldInAUnitThatShowsThem() {
		assertThat(page(Duration.ofNanos(24_000), 2)).contains("is 24 µs, from 19:47:51.250000 UTC on",
				"A mark spans 100 ns;");
		assertThat(page(Duration.ofDays(240), 2)).contains("is 240 days, from 1 Nov 2026, 19:47:51 UTC on",
				"A mark spans 24 h;", ">1 Nov 2026, 19:47:51<", ">2026-11-01 19:47<", ">2027-06-29 19:47<");
	}

	@Test
	void onePacketHasOneTime() {
		assertThat(page(Duration.ofSeconds(1), 1)).contains("All at 1 Nov 2026, 19:47:51, UTC.")
			.containsOnlyOnce("<span>19:47:51</span>")
			.containsOnlyOnce(">1 Nov, 19:47:51<")
			.doesNotContain("The longest silence", "A mark spans");
	}

	@Test
	void packetsWithoutATimeAreNotOf1970() {
		String report = "/s/" + id(Instant.EPOCH, Duration.ZERO, 5);
		assertThat(this.visitor.get(report).body())
			.contains("the packets carry no time", ">no time</td>",
					"network traffic that tells no times, 5 of 5 packets")
			.doesNotContain("1970", "A mark spans", "copies");
		for (String page : List.of("/packets", "/packets/1", "/conversations")) {
			assertThat(this.visitor.get(report + page).body()).contains("no time").doesNotContain("1970");
		}
		for (String file : List.of("report.md", "report.html")) {
			assertThat(this.visitor.get(report + "/" + file).body()).contains("The packets carry no time")
				.doesNotContain("1970");
		}
		for (String file : List.of("/report", "/packets", "/packets.csv", "/conversations.csv")) {
			assertThat(this.visitor.get(Visitor.API + "/" + report.substring(3) + file).body()).contains("192.0.2.1")
				.doesNotContain("1970");
		}
	}

	private String page(Duration apart, int packets) {
		return this.visitor.get("/s/" + id(TIME, apart, packets)).body();
	}

	private String id(Instant first, Duration apart, int packets) {
		byte[] bubble = Captures.bubble("192.0.2.1", "203.0.113.5");
		byte[] capture = Captures.of(first, apart, Collections.nCopies(packets, bubble));
		return Visitor.id(this.visitor.analysed(capture));
	}

}
