package org.driftwood.community;

import org.driftwood.Captures;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that knows its address gives it in its feeds, whatever it is asked as. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { Visitor.BEHIND_A_PROXY, "driftwood.public-address=https://driftwood.example.org" })
class FeedAddressTests {

	@LocalServerPort
	private int port;

	@Test
	void linksAreThoseOfTheSetting() {
		Visitor visitor = new Visitor(this.port);
		visitor.analysed(Captures.strays());
		visitor.awaitFeeds();
		String source = Visitor.json(visitor.get("/api/v1/findings/top/sources")).at("/items/0/name").asString();
		for (String feed : new String[] { "sources.atom", "findings.atom", "reports.atom",
				"sources/" + source + ".atom" }) {
			assertThat(visitor.get("/feeds/" + feed).body())
				.contains("<link rel=\"self\" href=\"https://driftwood.example.org/feeds/" + feed + "\"")
				.doesNotContain("href=\"/", visitor.origin());
		}
	}

}
