package org.driftwood.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever goes wrong is answered in the asker's language, and tells nothing of the
 * machinery.
 */
@PortalTest
class ProblemTests {

	private static final String[] MACHINERY = { "Exception", "org.driftwood", "org.springframework", "java.", "\tat ",
			"/src/", "target/", ".html\"" };

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/nothing, 404", "GET, /api/nothing, 404", "GET, /api/v1/submissions/nonsense, 404",
			"GET, /api/v1/submissions/0000-0000-0000-0000, 404",
			"GET, /api/v1/submissions/0000-0000-0000-0000/report, 404",
			"GET, /api/v1/submissions/0000-0000-0000-0000/events, 404",
			"GET, /api/v1/submissions/0000-0000-0000-0000/packets.csv, 404", "GET, /api/v1/findings/top/nothing, 404",
			"DELETE, /api/v1/limits, 405", "GET, /api/v1/submissions, 405", "POST, /api/v1/decode/2001::, 405",
			"PATCH, /api/v1/nothing, 404", "GET, /api/v1/decode/nonsense, 400",
			"GET, /api/v1/findings/summary?vantage=MOON, 400", "GET, /api/v1/findings/summary?from=yesterday, 400",
			"GET, /api/v1/findings/top/sources?limit=0, 400", "GET, /api/v1/findings/top/sources?limit=x, 400" })
	void programsGetAProblem(String method, String path, int status) {
		HttpResponse<String> answer = this.visitor.send(method, path, BodyPublishers.noBody());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		JsonNode problem = Visitor.json(answer);
		assertThat(problem.at("/status").asInt()).isEqualTo(status);
		assertThat(problem.at("/title").asString()).isNotBlank();
		assertThat(answer.body()).doesNotContain(MACHINERY);
	}

	@ParameterizedTest
	@CsvSource({ "?limit=0", "?limit=1001", "?limit=many", "?cursor=-1", "?cursor=x", "?cursor=99999999999999" })
	void aListThatCannotBeIsAProblem(String query) {
		String id = Visitor.id(this.visitor.analysed(Captures.queries(1)));
		HttpResponse<String> answer = this.visitor.get(Visitor.API + "/" + id + "/packets" + query);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).doesNotContain(MACHINERY);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /nothing, 404", "GET, /s/nonsense, 404", "GET, /s/0000-0000-0000-0000, 404",
			"GET, /s/0000-0000-0000-0000/manage, 404", "GET, /assets/nothing.js, 404", "GET, /templates/home.html, 404",
			"GET, /application.properties, 404", "GET, /s/0000-0000-0000-0000/packets?from=x, 400",
			"GET, /submissions, 400", "GET, /actuator/env, 404", "GET, /error, 404" })
	void peopleGetAPage(String method, String path, int status) {
		HttpResponse<String> page = this.visitor.send(method, path, BodyPublishers.noBody());
		assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
		assertThat(Visitor.header(page, "Content-Type")).startsWith("text/html");
		assertThat(page.body()).contains("<main id=\"main\"", "Status " + status, "noindex")
			.doesNotContain("??", "Exception", "org.driftwood", "\tat ");
	}

	@Test
	void aFormWithoutItsTokenIsRefusedOnAPage() {
		HttpResponse<String> page = this.visitor.send("POST", "/decode", BodyPublishers.ofString("q=2001::"),
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("That was not allowed.");
	}

	@Test
	void anAddressThatIsNoneIsRefused() {
		for (String path : new String[] { "/s/%2e%2e%2fetc", "/s/a%00b", "//x", "/s;x=1/a", "/%5c" }) {
			HttpResponse<String> answer = this.visitor.get(path);
			assertThat(answer.statusCode()).as(path).isBetween(400, 404);
			assertThat(answer.body()).as(path).doesNotContain("Exception", "org.", "Tomcat");
		}
	}

	@Test
	void anAnswerThatCannotBeHadIsAProblem() {
		HttpResponse<String> answer = this.visitor.get("/api/v1/limits", "Accept", "application/xml");
		assertThat(answer.statusCode()).isEqualTo(406);
		assertThat(answer.body()).doesNotContain(MACHINERY);
	}

}
