package org.driftwood.community;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report says of others who looked: each test has weeks to itself. */
@PortalTest
class SpreadPageTests {

	private static final byte[] BUBBLE = Captures.bubble("192.0.2.1", "203.0.113.5");

	private static final String ALONE = "Nobody but the network that sent this has looked at about the same time yet";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void whoeverLooksAloneIsComparedWithNobody() {
		assertThat(sent(this.visitor, "1991-03-05T10:00:00Z", Captures.query())).contains(ALONE)
			.doesNotContain("What this capture shows", "one network is one vote");
	}

	@Test
	void whatHisOwnNetworkSentBesidesIsNobodyElses() {
		sent(this.visitor, "1992-03-05T10:00:00Z", BUBBLE);
		assertThat(sent(this.visitor, "1992-03-06T10:00:00Z", Captures.query())).contains(ALONE)
			.doesNotContain("saw Teredo");
	}

	@Test
	void whatOthersSawIsNotWhatThisCaptureShows() {
		sent(new Visitor(this.port), "1993-03-05T10:00:00Z", BUBBLE);
		assertThat(sent(this.visitor, "1993-03-06T10:00:00Z", Captures.query()))
			.contains("Of 2 networks that looked at about the same time, the one that sent this among them, 1 saw "
					+ "Teredo. Here there was none.", "What was looked for", "not seen here")
			.doesNotContain("What this capture shows");
	}

	@Test
	void whereNobodySawAnythingItIsSaidOnce() {
		sent(new Visitor(this.port), "1994-03-05T10:00:00Z", Captures.query());
		assertThat(sent(this.visitor, "1994-03-06T10:00:00Z", Captures.query()))
			.contains("the one that sent this among them, none saw Teredo.")
			.doesNotContain("Here there was none");
	}

	@Test
	void hisOwnNetworkIsNoOther() {
		assertThat(sent(this.visitor, "1995-03-05T10:00:00Z", BUBBLE)).contains(
				"It cannot be told yet: nobody but the network that sent this has looked", "What this capture shows");
		assertThat(sent(new Visitor(this.port), "1995-03-06T10:00:00Z", BUBBLE))
			.contains("It cannot be told yet: one network besides the one that sent this has looked");
	}

	private static String sent(Visitor visitor, String time, byte[] packet) {
		byte[] capture = Captures.of(Instant.parse(time), Duration.ofSeconds(1), List.of(packet));
		return visitor.get("/s/" + Visitor.id(visitor.analysed(capture))).body();
	}

}
