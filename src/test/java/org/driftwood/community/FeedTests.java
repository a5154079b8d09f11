package org.driftwood.community;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import org.driftwood.Captures;
import org.driftwood.Eventually;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Ipv4Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The feeds, read by a library for feeds, as lines, and again and again. */
@PortalTest
class FeedTests {

	/** From here on it is worth packing. */
	private static final int LARGE = 2_048;

	private static final List<String> ALL = List.of("sources.txt", "sources.csv", "servers.json", "findings.atom",
			"findings.stix.json", "misp/manifest.json", "misp/hashes.csv");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
		this.visitor.awaitFeeds();
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
			.allSatisfy((entry) -> assertThat(this.visitor.get(path(entry.getLink())).statusCode()).isEqualTo(200));
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
		assertThat(feed.getEntries()).extracting((entry) -> entry.getUpdatedDate().toInstant())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	/** An entry for each week in which it was seen, which is the page of that week. */
	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers" })
	void eachAddressHasAFeedOfItsWeeks(String list) throws Exception {
		String address = Visitor.json(this.visitor.get("/api/v1/findings/top/" + list)).at("/items/0/name").asString();
		String feedOfIt = "/feeds/" + list + "/" + address + ".atom";
		assertThat(this.visitor.get("/" + list + "/" + address).body()).contains("href=\"" + feedOfIt + "\"");
		SyndFeed feed = new SyndFeedInput().build(new StringReader(this.visitor.get(feedOfIt).body()));
		assertThat(feed.getTitle()).contains(address);
		assertThat(feed.getLinks()).extracting(SyndLink::getRel, SyndLink::getHref)
			.contains(tuple("self", this.visitor.origin() + feedOfIt));
		List<String> weeks = Visitor.json(this.visitor.get("/api/v1/" + list + "/" + address))
			.at("/weeks")
			.valueStream()
			.filter((it) -> it.at("/packets").asLong() > 0)
			.map((it) -> "Week of " + it.at("/week").asString())
			.toList();
		assertThat(feed.getEntries()).isNotEmpty()
			.extracting(SyndEntry::getTitle)
			.containsExactlyInAnyOrderElementsOf(weeks);
		assertThat(feed.getEntries())
			.allSatisfy((entry) -> assertThat(this.visitor.get(path(entry.getLink())).statusCode()).isEqualTo(200));
		assertThat(this.visitor.get("/feeds/" + list + "/192.0.2.250.atom").statusCode()).isEqualTo(404);
	}

	@Test
	void thePageOfWhatIsKeptTellsHowLongTheyMayLag() {
		assertThat(Feeds.LONGEST_BEHIND).isEqualTo(Duration.ofMinutes(5));
		assertThat(this.visitor.get("/data-policy").body())
			.contains("from the feeds, which are files, within five minutes");
		assertThat(this.visitor.get("/feeds").body()).contains("more than 5 minutes ago");
	}

	@Test
	void programsThatExchangeFindingsUnderstandThem() {
		HttpResponse<String> bundle = this.visitor.get("/feeds/findings.stix.json");
		assertThat(Visitor.header(bundle, "Content-Type")).isEqualTo("application/stix+json;version=2.1");
		assertThat(Rules.ofStix().faults(bundle.body())).isEmpty();
		assertThat(Visitor.json(bundle).at("/objects").valueStream())
			.anyMatch((it) -> it.at("/type").asString().equals("observed-data"));
		String manifest = this.visitor.get("/feeds/misp/manifest.json").body();
		assertThat(Rules.ofMisp().faults(manifest)).isEmpty();
		assertThat(Visitor.json(manifest).propertyNames()).isNotEmpty()
			.allSatisfy((
					uuid) -> assertThat(Rules.ofMisp().faults(this.visitor.get("/feeds/misp/" + uuid + ".json").body()))
						.isEmpty());
	}

	@Test
	void whoHasThemNeedNotFetchThemAgain() {
		Map<String, HttpResponse<String>> first = new LinkedHashMap<>();
		ALL.forEach((name) -> first.put(name, this.visitor.get("/feeds/" + name)));
		first.forEach((name, it) -> {
			assertThat(Visitor.header(it, "Link")).contains("creativecommons.org/publicdomain/zero", "license");
			assertThat(again(name, "If-None-Match", Visitor.header(it, "ETag"))).as(name).isEqualTo(304);
			assertThat(again(name, "If-Modified-Since", Visitor.header(it, "Last-Modified"))).as(name).isEqualTo(304);
		});
		this.visitor.send("DELETE", Visitor.API + "/" + Visitor.id(this.sent), BodyPublishers.noBody(),
				Visitor.key(this.sent));
		this.visitor.analysed(Captures.of(List.of(Captures.bubbleOfItsOwn())));
		first.forEach((name, it) -> {
			HttpResponse<String> then = Eventually.holds(() -> this.visitor.get("/feeds/" + name),
					(now) -> !now.body().equals(it.body()));
			assertThat(Visitor.header(then, "ETag")).isNotEqualTo(Visitor.header(it, "ETag"));
			assertThat(again(name, "If-None-Match", Visitor.header(it, "ETag"))).as(name).isEqualTo(200);
			assertThat(again(name, "If-Modified-Since", Visitor.header(it, "Last-Modified"))).as(name).isEqualTo(200);
		});
	}

	private int again(String name, String header, String value) {
		return this.visitor.get("/feeds/" + name, header, value).statusCode();
	}

	/** Where there is room for it: a manifest and hashes have none. */
	@Test
	void eachSaysWhatMayBeDoneWithItAndWhatItIsNot() {
		ALL.stream()
			.filter((name) -> !name.startsWith("misp/"))
			.forEach((name) -> assertThat(this.visitor.get("/feeds/" + name).body()).contains("CC0")
				.contains("UDP sources can be forged"));
	}

	@Test
	void whoTakesThemPackedGetsThemPacked() throws IOException {
		for (String name : ALL) {
			HttpResponse<byte[]> plain = this.visitor.ask("GET", "/feeds/" + name, BodyPublishers.noBody());
			HttpResponse<byte[]> packed = this.visitor.ask("GET", "/feeds/" + name, BodyPublishers.noBody(),
					"Accept-Encoding", "gzip");
			if (plain.body().length >= LARGE) {
				assertThat(Visitor.header(packed, "Content-Encoding")).as(name).isEqualTo("gzip");
				assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
					.isEqualTo(plain.body());
			}
			assertThat(Visitor.header(packed, "ETag")).isEqualTo(Visitor.header(plain, "ETag")).startsWith("W/");
		}
	}

	@Test
	void thePageLeadsToEachOfThem() {
		String page = this.visitor.get("/feeds").body();
		for (String name : List.of("sources.txt", "servers.csv", "sources.json", "servers.atom", "findings.atom",
				"findings.stix.json", "misp/manifest.json", "misp/hashes.csv")) {
			assertThat(page).contains("href=\"/feeds/" + name + "\"");
			assertThat(this.visitor.get("/feeds/" + name).statusCode()).isEqualTo(200);
		}
		for (String other : List.of("nothing.txt", "misp/nothing.json", "..%2Fnetwork.key", ".sources.txt.new",
				"misp%2Fmanifest.json")) {
			assertThat(this.visitor.get("/feeds/" + other).statusCode()).as(other).isBetween(400, 404);
		}
	}

	/** The address that MISP is given is no file, but whoever looks finds one. */
	@Test
	void theAddressForMispLeadsToItsManifest() {
		assertThat(this.visitor.get("/feeds").body()).contains(this.visitor.origin() + "/feeds/misp");
		for (String address : List.of("/feeds/misp", "/feeds/misp/")) {
			HttpResponse<String> answer = this.visitor.get(address);
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(Visitor.header(answer, "Location")).isEqualTo("/feeds/misp/manifest.json");
		}
	}

	/** Their addresses are whole, and what they lead to is there, to the very heading. */
	@ParameterizedTest
	@ValueSource(strings = { "sources.atom", "servers.atom", "findings.atom", "reports.atom" })
	void everyLinkOfAFeedLeadsSomewhere(String name) throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(this.visitor.get("/feeds/" + name).body()));
		assertThat(feed.getLinks()).extracting(SyndLink::getHref)
			.hasSize(2)
			.contains(this.visitor.origin() + "/feeds/" + name)
			.allSatisfy((link) -> {
				HttpResponse<String> page = this.visitor.get(path(link).replaceFirst("#.*", ""));
				assertThat(page.statusCode()).as(link).isEqualTo(200);
				if (link.contains("#")) {
					assertThat(page.body()).contains("id=\"" + link.replaceFirst(".*#", "") + "\"");
				}
			});
	}

	@Test
	void theLicenceIsSaidInOneWord() {
		assertThat(Visitor.json(this.visitor.get("/feeds/sources.json")).at("/licence").asString())
			.isEqualTo("CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/");
	}

	private String path(String link) {
		assertThat(link).startsWith(this.visitor.origin() + "/");
		return link.substring(this.visitor.origin().length());
	}

	/** Programs count on the place of a column: one more may come, at the end. */
	@Test
	void columnsStayWhereTheyAre() throws Exception {
		String text = this.visitor.get("/feeds/sources.txt").body();
		List<String> first = lines("sources.txt").toList();
		assertThat(text.lines().filter((line) -> line.startsWith("# address\t")))
			.containsExactly("# address\tnetworks\tpackets\tfirst_seen\tlast_seen");
		assertThat(first).allSatisfy((line) -> assertThat(line.split("\t", -1)).hasSize(5)
			.satisfies((cells) -> assertThat(Ipv4Address.parse(cells[0])).isPresent(),
					(cells) -> assertThat(cells[1]).isIn("0", "1", "2-4", "5+")));
		assertThat(this.visitor.get("/feeds").body()).contains(FeedText.COLUMNS);
		assertThat(cut(text)).isEqualTo(first.stream().map((line) -> {
			String[] cells = line.split("\t", -1);
			return cells[0] + "\t" + cells[4];
		}).toList());
	}

	/** The real one, where there is one. */
	private static List<String> cut(String text) throws IOException {
		Path file = Files.createTempFile(Files.createDirectories(Path.of("target/test-data")), "feed", ".txt");
		Files.writeString(file, text);
		assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
		Process process = new ProcessBuilder("/bin/sh", "-c", "grep -v '^#' '" + file + "' | cut -f 1,5").start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return out.lines().toList();
	}

	private Stream<String> lines(String name) {
		return this.visitor.get("/feeds/" + name).body().lines().filter((line) -> !line.startsWith("#"));
	}

}
