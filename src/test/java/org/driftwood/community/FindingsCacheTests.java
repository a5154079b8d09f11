package org.driftwood.community;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

/** What is the same for everybody, and what makes it another. */
@PortalTest
class FindingsCacheTests {

	private static final String SUMMARY = "/api/v1/findings/summary";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.visitor.analysed(Captures.strays());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/findings", "/findings?vantage=ON_HOST", SUMMARY, "/api/v1/findings/series.csv",
			"/api/v1/findings/top/kinds?limit=3" })
	void whoHasItIsToldThatItIsTheSame(String path) {
		HttpResponse<String> first = this.visitor.get(path);
		HttpResponse<String> second = this.visitor.get(path);
		assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
		assertThat(headers(second)).isEqualTo(headers(first)).containsKeys("etag", "content-security-policy");
		assertThat(Visitor.header(second, "Cache-Control")).isEqualTo("no-cache");
		HttpResponse<String> third = this.visitor.get(path, "If-None-Match", Visitor.header(first, "ETag"));
		assertThat(third.statusCode()).isEqualTo(304);
		assertThat(third.body()).isEmpty();
	}

	@Test
	void oneSubmissionMoreIsSeenAtOnce() {
		long before = submissions();
		String tag = Visitor.header(this.visitor.get(SUMMARY), "ETag");
		JsonNode sent = new Visitor(this.port).analysed(Captures.strays());
		assertThat(submissions()).isEqualTo(before + 1);
		assertThat(this.visitor.get(SUMMARY, "If-None-Match", tag).statusCode()).isEqualTo(200);
		withdraw(sent);
		assertThat(submissions()).isEqualTo(before);
	}

	@Test
	void eachQuestionHasItsOwnAnswer() {
		assertThat(this.visitor.get("/api/v1/findings/top/kinds").body())
			.isNotEqualTo(this.visitor.get("/api/v1/findings/top/verdicts").body());
		assertThat(this.visitor.get(SUMMARY).statusCode()).isEqualTo(200);
		assertThat(this.visitor.get(SUMMARY, "Accept", "text/plain").statusCode()).isEqualTo(406);
		assertThat(this.visitor.get(SUMMARY).statusCode()).isEqualTo(200);
	}

	@Test
	void whatWasWrongIsNotRemembered() {
		for (int turn = 0; turn < 2; turn++) {
			assertThat(this.visitor.get("/findings?from=yesterday").statusCode()).isEqualTo(400);
			HttpResponse<String> nobody = this.visitor.get("/sources/203.0.113.250");
			assertThat(nobody.statusCode()).isEqualTo(404);
			assertThat(Visitor.header(nobody, "Cache-Control")).contains("no-store");
		}
	}

	@Test
	void aHeadIsAnsweredWithoutABody() {
		HttpResponse<String> head = this.visitor.send("HEAD", "/findings", BodyPublishers.noBody());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(headers(head)).isEqualTo(headers(this.visitor.get("/findings")));
	}

	/**
	 * Fields count wherever they stand, so nobody else may get what was asked for in a
	 * body.
	 */
	@Test
	void whatIsAskedForInABodyIsNobodyElsesAnswer() {
		String fields = "--x\r\nContent-Disposition: form-data; name=\"limit\"\r\n\r\n1\r\n--x--\r\n";
		String path = "/api/v1/findings/top/verdicts";
		this.visitor.send("GET", path, BodyPublishers.ofString(fields), "Content-Type",
				"multipart/form-data; boundary=x");
		assertThat(Visitor.json(this.visitor.get(path)).at("/items").size()).isGreaterThan(1);
	}

	private static Map<String, List<String>> headers(HttpResponse<?> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove("date");
		return headers;
	}

	private long submissions() {
		return Visitor.json(this.visitor.get(SUMMARY)).at("/submissions").asLong();
	}

	private void withdraw(JsonNode sent) {
		String key = sent.at("/key").asString();
		HttpResponse<String> gone = this.visitor.send("DELETE", Visitor.API + '/' + Visitor.id(sent),
				BodyPublishers.noBody(), "Authorization", "Bearer " + key);
		assertThat(gone.statusCode()).isBetween(200, 204);
	}

}
