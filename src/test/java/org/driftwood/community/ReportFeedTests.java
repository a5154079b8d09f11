package org.driftwood.community;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The published reports as a feed, read by a library for feeds. */
@PortalTest
class ReportFeedTests {

	private static final String FEED = "/feeds/reports.atom";

	@LocalServerPort
	private int port;

	@Test
	void readersOfFeedsFindWhatIsPublishedAndNothingElse() throws Exception {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = visitor.analysed(Captures.strays());
		JsonNode unlisted = visitor.analysed(Captures.strays());
		publish(visitor, sent, "PUBLISHED\",\"title\":\"A title & <more>");
		SyndFeed feed = read(visitor);
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(links(feed)).doesNotContain(visitor.origin() + "/s/" + Visitor.id(unlisted)).doesNotHaveDuplicates();
		SyndEntry entry = feed.getEntries().getFirst();
		assertThat(entry.getTitle()).isEqualTo("A title & <more>");
		assertThat(entry.getLink()).isEqualTo(visitor.origin() + "/s/" + Visitor.id(sent));
		assertThat(visitor.get("/s/" + Visitor.id(sent)).statusCode()).isEqualTo(200);
		assertThat(entry.getDescription().getValue()).contains("24 Teredo packets among 24 packets in the file");
		HttpResponse<String> answer = visitor.get(FEED);
		String tag = Visitor.header(answer, "ETag");
		assertThat(visitor.get(FEED, "If-None-Match", tag).statusCode()).isEqualTo(304);
		publish(visitor, sent, "UNLISTED");
		assertThat(visitor.get(FEED, "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(links(read(visitor))).doesNotContain(visitor.origin() + "/s/" + Visitor.id(sent));
		assertThat(visitor.get("/feeds").body()).contains("href=\"" + FEED + "\"");
	}

	private static List<String> links(SyndFeed feed) {
		return feed.getEntries().stream().map(SyndEntry::getLink).toList();
	}

	private static SyndFeed read(Visitor visitor) throws Exception {
		return new SyndFeedInput().build(new StringReader(visitor.get(FEED).body()));
	}

	private static void publish(Visitor visitor, JsonNode sent, String visibility) {
		assertThat(visitor
			.send("PATCH", Visitor.API + "/" + Visitor.id(sent),
					BodyPublishers.ofString("{\"visibility\":\"" + visibility + "\"}"), "Content-Type",
					"application/json", Visitor.key(sent)[0], Visitor.key(sent)[1])
			.statusCode()).isEqualTo(204);
	}

}
