package org.driftwood.community;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the first page says while few have sent anything: a portal of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { Visitor.BEHIND_A_PROXY, "driftwood.limits.queue=999" })
class HomePageTests {

	private static final String GAP = "Here weeks in which nobody looked are left out";

	@LocalServerPort
	private int port;

	@Test
	void nothingIsSaidOfManyBeforeThereAreMany() {
		Visitor first = new Visitor(this.port);
		send(first, "2012-03-07T10:00:00Z", "192.0.2.1");
		assertThat(home())
			.contains("one network looked, and it saw Teredo.", "The one sender that was reported",
					"packets are rounded down, and told as 1 where fewer than three networks saw them")
			.doesNotContain("1 of them", "Seen by more", "the most networks", "Teredo packets read", GAP);
		send(first, "2012-03-14T10:00:00Z", "192.0.2.2", "192.0.2.3", "192.0.2.4");
		assertThat(home()).contains("Among the senders that were reported, none by more than one network:")
			.doesNotContain("the most networks", GAP);
		send(new Visitor(this.port), "2026-03-04T10:00:00Z", "192.0.2.4");
		assertThat(home()).contains("The sender that the most networks report:", GAP, "class=\"gap\"")
			.containsPattern("report:\\s*<a class=\"addr\"\\s+href=\"/sources/192.0.2.4\"");
		assertThat(new Visitor(this.port).get("/findings").body()).contains(GAP);
	}

	private String home() {
		return new Visitor(this.port).get("/").body();
	}

	private static void send(Visitor visitor, String time, String... senders) {
		List<byte[]> packets = List.of(senders)
			.stream()
			.map((sender) -> Captures.bubble(sender, "203.0.113.5"))
			.toList();
		visitor.analysed(Captures.of(Instant.parse(time), Duration.ofSeconds(1), packets));
	}

}
