package org.driftwood.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One of something is told as one. */
@PortalTest
class CountedWordsTests {

	private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

	@LocalServerPort
	private int port;

	@Autowired
	private MessageSource words;

	@ParameterizedTest
	@CsvSource({ "1, One copy is left out here: 1 packet remains.",
			"2, 2 copies are left out here: 1 packet remains." })
	void thePageTellsOneCopyAndSeveral(int copies, String sentence) {
		byte[] bubble = Frames.put16(Captures.bubble("192.0.2.1", "203.0.113.5"), 4, 7);
		byte[] capture = Captures.of(TIME, Duration.ofMillis(1), Collections.nCopies(1 + copies, bubble));
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/s/" + Visitor.id(visitor.analysed(capture))).body()).contains(sentence);
	}

	@Test
	void largeNumbersAreTold() {
		assertThat(say("counts.copies", 1234L, 5678L))
			.isEqualTo("1,234 copies are left out here: 5,678 packets remain.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 | 1 | About 1 more conversation with 1 packet is counted and not listed.
			1 | 3 | About 1 more conversation with 3 packets is counted and not listed.
			2 | 3 | About 2 more conversations with 3 packets are counted and not listed.
			""")
	void conversationsThatAreNotListed(long conversations, long packets, String sentence) {
		assertThat(say("document.conversations.rest", conversations, packets)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "0, 30, A. No Teredo packet among 30 packets in the file.",
			"1, 1, A. One Teredo packet among one packet in the file.",
			"24, 1000, 'A. 24 Teredo packets among 1,000 packets in the file.'" })
	void aPublishedReportInTheFeed(long packets, long frames, String sentence) {
		assertThat(say("feed.report", "A.", packets, frames))
			.isEqualTo(sentence + " Unverified: UDP sources can be forged.");
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures, Locale.ENGLISH);
	}

}
