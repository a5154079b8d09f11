package org.driftwood.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Stand-ins are spoken of where there are any. */
@PortalTest
class StandInWordsTests {

	private static final Instant TIME = Instant.parse("2026-11-01T19:47:51.250Z");

	@LocalServerPort
	private int port;

	private Visitor owner;

	private Visitor stranger;

	@BeforeEach
	void arrive() {
		this.owner = new Visitor(this.port);
		this.stranger = new Visitor(this.port);
	}

	@Test
	void whereNoPacketIsThereIsNothingToReplace() {
		JsonNode sent = this.owner.analysed(Captures.of(TIME, Duration.ofSeconds(1), List.of(Captures.query())));
		this.owner.own(sent);
		String page = "/s/" + Visitor.id(sent);
		for (String path : List.of(page, page + "/versions", page + "/report.md")) {
			assertThat(this.stranger.get(path).body()).as(path)
				.doesNotContain("own addresses are replaced", "are stand-ins", "checksums fit");
			assertThat(this.owner.get(path).body()).as(path)
				.doesNotContain("You see your own addresses", "hold your own addresses");
		}
	}

	@Test
	void whereNoAddressIsHisAnyMoreNoneHasAStandIn() {
		JsonNode sent = this.owner.analysed(Captures.lab("stray-rerouted.pcap"));
		this.owner.own(sent);
		String page = "/s/" + Visitor.id(sent);
		assertThat(this.stranger.get(page).body()).contains("they are replaced here by stand-ins",
				"are replaced by stand-ins here.");
		this.owner.fill(page + "/manage", page + "/homes/remove", "address", "203.0.113.5");
		assertThat(this.owner.get(page + "/manage").body()).contains("No address is taken for yours.");
		for (String path : List.of(page, page + "/packets", page + "/conversations", page + "/report.md")) {
			assertThat(this.stranger.get(path).body()).as(path)
				.contains("No address in it is taken for the sender’s own")
				.doesNotContain("by stand-ins", "are stand-ins");
		}
		assertThat(this.owner.get(page).body()).contains("No address is taken for yours, so none has a stand-in")
			.doesNotContain("You see your own addresses", "hold your own addresses", "with the stand-ins");
	}

}
