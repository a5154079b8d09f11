package org.driftwood.report;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Publishing by program: what others find then, and what they do not. */
@PortalTest
class PublicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Publications publications;

	@Autowired
	private Reports reports;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	private JsonNode sent;

	private String id = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
		this.id = Visitor.id(this.sent);
	}

	@Test
	void itIsUnlistedAtFirst() {
		assertThat(this.visitor.get("/reports").body()).doesNotContain(this.id);
		assertThat(listed()).doesNotContain(this.id);
		HttpResponse<String> page = this.visitor.get("/s/" + this.id);
		assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">", "unlisted")
			.doesNotContain("og:title", "rel=\"canonical\"");
		assertThat(this.visitor.get("/s/" + this.id + "/preview.png").statusCode()).isEqualTo(404);
		for (String path : List.of("", "/packets", "/conversations", "/packets/1", "/report.json", "/report.md",
				"/packets.csv", "/excerpt.pcap")) {
			assertThat(Visitor.header(this.visitor.get("/s/" + this.id + path), "X-Robots-Tag")).as(path)
				.isEqualTo("noindex");
		}
	}

	@Test
	void publishedItIsFound() {
		assertThat(patch("{\"visibility\":\"PUBLISHED\",\"title\":\"Strays of March\"}").statusCode()).isEqualTo(204);
		assertThat(this.visitor.get("/reports").body()).contains("/s/" + this.id, "Strays of March");
		assertThat(listed()).contains(this.id);
		HttpResponse<String> page = this.visitor.get("/s/" + this.id);
		String address = this.visitor.origin() + "/s/" + this.id;
		assertThat(page.body()).doesNotContain("noindex")
			.contains("<title>Strays of March · Driftwood</title>", "Its owner calls it “Strays of March”.",
					"<link rel=\"canonical\" href=\"" + address + "\">",
					"<meta property=\"og:title\" content=\"Strays of March\">",
					"<meta property=\"og:image\" content=\"" + address + "/preview.png\">");
		for (String path : List.of("", "/preview.png")) {
			assertThat(Visitor.header(this.visitor.get("/s/" + this.id + path), "X-Robots-Tag")).as(path).isEmpty();
		}
		assertThat(this.visitor.get("/s/" + this.id + "/manage").body()).contains("noindex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/packets", "/conversations", "/packets/1", "/versions", "/versions/1" })
	void searchEnginesFindNoneOfItsOtherPages(String path) {
		patch("{\"visibility\":\"PUBLISHED\"}");
		HttpResponse<String> page = this.visitor.get("/s/" + this.id + path);
		assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">")
			.doesNotContain("rel=\"canonical\"", "og:title");
		assertThat(Visitor.header(page, "X-Robots-Tag")).isEqualTo("noindex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/report.json", "/report.md", "/report.html", "/report.pdf", "/packets.csv",
			"/conversations.csv", "/excerpt.pcap" })
	void norWhatCanBeTakenAway(String path) {
		patch("{\"visibility\":\"PUBLISHED\"}");
		for (String from : List.of("/s/", Visitor.API + "/")) {
			assertThat(Visitor.header(this.visitor.get(from + this.id + path), "X-Robots-Tag")).as(from)
				.isEqualTo("noindex");
		}
	}

	@Test
	void whatSaysTheSameHasNotChanged() {
		patch("{\"visibility\":\"PUBLISHED\",\"title\":\"Strays of March\"}");
		SubmissionId submission = SubmissionId.parse(this.id).orElseThrow();
		Publication before = this.publications.own(submission).orElseThrow();
		assertThat(patch("{\"title\":\" Strays  of March \"}").statusCode()).isEqualTo(204);
		this.transaction.executeWithoutResult(
				(_) -> this.reports.renew(submission, this.reports.find(submission).orElseThrow(), List.of()));
		assertThat(this.publications.own(submission)).hasValue(before);
		patch("{\"title\":\"Strays of April\"}");
		Publication after = this.publications.own(submission).orElseThrow();
		assertThat(after.changedAt()).isAfter(before.changedAt());
		assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
	}

	@Test
	void anotherAnswerIsAChange() {
		patch("{\"visibility\":\"PUBLISHED\"}");
		SubmissionId submission = SubmissionId.parse(this.id).orElseThrow();
		Publication before = this.publications.own(submission).orElseThrow();
		this.jdbc.sql("update publication set answer = 'SCAN' where submission_id = ?").param(this.id).update();
		this.transaction.executeWithoutResult(
				(_) -> this.reports.renew(submission, this.reports.find(submission).orElseThrow(), List.of()));
		Publication after = this.publications.own(submission).orElseThrow();
		assertThat(after.answer()).isEqualTo(before.answer());
		assertThat(after.changedAt()).isAfter(before.changedAt());
	}

	@Test
	void unlistedAgainItIsGoneFromTheListsAndItsTitleIsForgotten() {
		patch("{\"visibility\":\"PUBLISHED\",\"title\":\"Strays of March\"}");
		assertThat(patch("{\"visibility\":\"UNLISTED\"}").statusCode()).isEqualTo(204);
		assertThat(this.visitor.get("/reports").body()).doesNotContain(this.id);
		assertThat(this.visitor.get("/feeds/reports.atom").body()).doesNotContain(this.id);
		assertThat(this.visitor.get("/s/" + this.id).body()).contains("noindex").doesNotContain("Strays of March");
		assertThat(this.visitor.get("/s/" + this.id + "/preview.png").statusCode()).isEqualTo(404);
		patch("{\"visibility\":\"PUBLISHED\"}");
		assertThat(this.visitor.get("/reports").body()).contains(this.id);
		assertThat(this.visitor.get("/s/" + this.id).body()).doesNotContain("Strays of March");
	}

	@Test
	void withdrawnItIsGoneFromEverywhere() {
		patch("{\"visibility\":\"PUBLISHED\",\"title\":\"Strays of March\"}");
		this.visitor.send("DELETE", Visitor.API + "/" + this.id, BodyPublishers.noBody(), Visitor.key(this.sent));
		for (String path : List.of("", "/preview.png", "/manage")) {
			assertThat(this.visitor.get("/s/" + this.id + path).statusCode()).as(path).isEqualTo(410);
		}
		for (String path : List.of("/reports", "/feeds/reports.atom", "/api/v1/reports")) {
			assertThat(this.visitor.get(path).body()).as(path).doesNotContain(this.id);
		}
		assertThat(patch("{\"visibility\":\"PUBLISHED\"}").statusCode()).isEqualTo(410);
	}

	@Test
	void onlyItsOwnerPublishesIt() {
		HttpResponse<String> answer = this.visitor.send("PATCH", Visitor.API + "/" + this.id,
				BodyPublishers.ofString("{\"visibility\":\"PUBLISHED\"}"), "Content-Type", "application/json");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(Visitor.header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
		JsonNode other = this.visitor.sent(Captures.queries(1));
		assertThat(patch("{\"visibility\":\"PUBLISHED\"}", Visitor.key(other)).statusCode()).isEqualTo(403);
		assertThat(listed()).doesNotContain(this.id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"visibility\":\"PUBLISHED\",\"title\":\"at 198.51.100.17\"}|422|title-tells-address",
					"{\"visibility\":\"PUBLISHED\",\"title\":\"c6:33:64:11\"}|422|title-tells-address",
					"{\"visibility\":\"UNLISTED\",\"title\":\"x\"}|422|title-of-unlisted",
					"{\"title\":\"x\"}|422|title-of-unlisted", "{}|422|nothing-to-change",
					"{\"visibility\":\"SECRET\"}|400|", "{\"visibility\":|400|", "nonsense|400|" })
	void whatIsNotRightIsAProblem(String body, int status, String type) {
		HttpResponse<String> answer = patch(body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).doesNotContain("198.51.100.17", "jackson", "org.driftwood", "Exception");
		if (type != null) {
			JsonNode problem = Visitor.json(answer);
			assertThat(problem.at("/type").asString()).isEqualTo("/api#" + type);
			assertThat(problem.at("/detail").asString()).isNotBlank();
			assertThat(this.visitor.get("/api").body()).contains("id=\"" + type + "\"");
		}
		assertThat(listed()).doesNotContain(this.id);
	}

	@Test
	void whatHasNoReportIsNotPublished() {
		this.sent = Visitor.json(this.visitor.post(new byte[0]));
		JsonNode failed = this.visitor.sent(Captures.gzip(Captures.zeros(64)));
		this.visitor.settled(Visitor.id(failed));
		JsonNode nothing = Visitor.json(this.visitor.post(Visitor.API, new Multipart().field("listenedHours", "3")));
		for (JsonNode it : List.of(failed, nothing)) {
			this.id = Visitor.id(it);
			HttpResponse<String> answer = patch("{\"visibility\":\"PUBLISHED\"}", Visitor.key(it));
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(Visitor.json(answer).at("/type").asString()).isEqualTo("/api#no-report");
		}
	}

	@Test
	void anAddressThatIsNamedLaterHidesTheTitleThatTellsIt() {
		patch("{\"visibility\":\"PUBLISHED\",\"title\":\"all from 192.0.2.1\"}");
		assertThat(this.visitor.get("/reports").body()).contains("all from 192.0.2.1");
		this.visitor.own(this.sent);
		String page = "/s/" + this.id;
		this.visitor.fill(page + "/manage", page + "/homes", "address", "192.0.2.1");
		Visitor stranger = new Visitor(this.port);
		for (String path : List.of("/reports", "/s/" + this.id, "/feeds/reports.atom", "/api/v1/reports")) {
			assertThat(stranger.get(path).body()).as(path).contains(this.id).doesNotContain("192.0.2.1");
		}
		assertThat(this.visitor.get(page + "/manage").body()).contains("all from 192.0.2.1",
				"Others do not see the title");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void theListIsReadPageByPage(int limit) {
		patch("{\"visibility\":\"PUBLISHED\"}");
		for (int i = 0; i < 3; i++) {
			JsonNode more = this.visitor.analysed(Captures.queries(i + 1));
			this.id = Visitor.id(more);
			patch("{\"visibility\":\"PUBLISHED\"}", Visitor.key(more));
		}
		List<String> whole = ids(Visitor.json(this.visitor.get("/api/v1/reports?limit=100")));
		List<String> pages = new ArrayList<>();
		String next = "/api/v1/reports?limit=" + limit;
		while (next != null) {
			JsonNode page = Visitor.json(this.visitor.get(next));
			pages.addAll(ids(page));
			next = page.at("/next").isNull() ? null
					: "/api/v1/reports?limit=" + limit + "&cursor=" + page.at("/next").asString();
		}
		assertThat(pages).isEqualTo(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();
		assertThat(this.visitor.get("/api/v1/reports?cursor=nonsense").statusCode()).isEqualTo(400);
		assertThat(this.visitor.get("/reports?after=nonsense").statusCode()).isEqualTo(200);
	}

	private static List<String> ids(JsonNode page) {
		return page.at("/items").valueStream().map(Visitor::id).toList();
	}

	private List<String> listed() {
		return ids(Visitor.json(this.visitor.get("/api/v1/reports?limit=100")));
	}

	private HttpResponse<String> patch(String body) {
		return patch(body, Visitor.key(this.sent));
	}

	private HttpResponse<String> patch(String body, String[] key) {
		return this.visitor.send("PATCH", Visitor.API + "/" + this.id, BodyPublishers.ofString(body), "Content-Type",
				"application/json", key[0], key[1]);
	}

}
