package org.driftwood.community;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The feeds, read by a library for feeds, as lines, and again and again. */
@PortalTest
class FeedTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers" })
	void eachLineIsThatOfTheList(String list) {
		List<String> expected = Visitor.json(this.visitor.get("/api/v1/findings/top/" + list + "?limit=100"))
			.at("/items")
			.valueStream()
			.map((it) -> it.at("/name").asString() + "\t" + it.at("/networksSeeing").asString() + "\t"
					+ it.at("/packets").asLong())
			.toList();
		assertThat(lines(list + ".txt").map((it) -> it.replaceAll("(\t[^\t]*){2}$", "")).toList()).isNotEmpty()
			.isEqualTo(expected);
		assertThat(lines(list + ".csv").skip(1).count()).isEqualTo(expected.size());
		assertThat(Visitor.json(this.visitor.get("/feeds/" + list + ".json")).at("/items").size())
			.isEqualTo(expected.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources.atom", "servers.atom", "findings.atom" })
	void readersOfFeedsUnderstandThem(String name) throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(this.visitor.get("/feeds/" + name).body()));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getTitle()).isNotBlank();
		assertThat(feed.getCopyright()).contains("CC0");
		assertThat(feed.getEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(this.visitor.get(entry.getLink()).statusCode()).isEqualTo(200));
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
		assertThat(feed.getEntries()).extracting((entry) -> entry.getUpdatedDate().toInstant())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources.txt", "sources.csv", "servers.json", "findings.atom" })
	void whoHasItNeedNotFetchItAgain(String name) {
		HttpResponse<String> first = this.visitor.get("/feeds/" + name);
		assertThat(first.body()).contains("CC0").contains("UDP sources can be forged");
		String tag = Visitor.header(first, "ETag");
		String date = Visitor.header(first, "Last-Modified");
		assertThat(this.visitor.get("/feeds/" + name, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.visitor.get("/feeds/" + name, "If-Modified-Since", date).statusCode()).isEqualTo(304);
		this.visitor.send("DELETE", Visitor.API + "/" + Visitor.id(this.sent), BodyPublishers.noBody(),
				Visitor.key(this.sent));
		HttpResponse<String> then = this.visitor.get("/feeds/" + name, "If-None-Match", tag);
		assertThat(then.statusCode()).isEqualTo(200);
		assertThat(Visitor.header(then, "ETag")).isNotEqualTo(tag);
	}

	@Test
	void thePageLeadsToEachOfThem() {
		String page = this.visitor.get("/feeds").body();
		for (String name : List.of("sources.txt", "servers.csv", "sources.json", "servers.atom", "findings.atom")) {
			assertThat(page).contains("href=\"/feeds/" + name + "\"");
		}
		assertThat(this.visitor.get("/feeds/nothing.txt").statusCode()).isEqualTo(404);
	}

	private Stream<String> lines(String name) {
		return this.visitor.get("/feeds/" + name).body().lines().filter((line) -> !line.startsWith("#"));
	}

}
