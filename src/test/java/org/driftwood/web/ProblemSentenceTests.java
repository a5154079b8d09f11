package org.driftwood.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes a program reads in the answer what to write instead. */
@PortalTest
class ProblemSentenceTests {

	private static final String JSON = "application/json";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					vantage=MOON             | “vantage” is one of OUTSIDE_FIREWALL, BEHIND_NAT, ON_HOST, MIRROR_PORT.
					vantage=outside_firewall | “vantage” is one of OUTSIDE_FIREWALL, BEHIND_NAT, ON_HOST, MIRROR_PORT.
					ipv6Use=none             | “ipv6Use” is one of NONE, NATIVE, TUNNEL.
					teredoUse=perhaps        | “teredoUse” is one of YES, NO.
					network=SEA              | “network” is one of HOME, OFFICE, HOSTING, TELESCOPE.
					listenedHours=abc        | “listenedHours” is a number from 0 to 87600.
					listenedHours=-3         | “listenedHours” is a number from 0 to 87600.
					listenedHours=87601      | “listenedHours” is a number from 0 to 87600.
					includePayload=perhaps   | “includePayload” is true or false.
					homeAddress=here         | “homeAddress” is an IPv4 address such as 203.0.113.5, or several with commas between.
					""")
	void aFieldIsNamedWithWhatItMayBe(String field, String sentence) {
		says(this.visitor.send("POST", Visitor.API + "?" + field, BodyPublishers.ofByteArray(Captures.strays())), 400,
				sentence);
		String[] pair = field.split("=", 2);
		says(this.visitor.post(Visitor.API,
				new Multipart().field(pair[0], pair[1]).file("capture", "a.pcap", Captures.strays())), 400, sentence);
	}

	@Test
	void allFieldsAreNamedAtOnce() {
		says(this.visitor.send("POST", Visitor.API + "?vantage=MOON&listenedHours=x&note=" + "x".repeat(1001),
				BodyPublishers.ofByteArray(Captures.strays())), 400,
				"“listenedHours” is a number from 0 to 87600. "
						+ "“vantage” is one of OUTSIDE_FIREWALL, BEHIND_NAT, ON_HOST, MIRROR_PORT.");
		says(this.visitor.post(Visitor.API,
				new Multipart().field("note", "x".repeat(1001)).field("listenedHours", "-1")), 400,
				"“listenedHours” is a number from 0 to 87600. “note” is at most 1000 characters long.");
	}

	@Test
	void aHeaderIsNamed() {
		says(this.visitor.post(Captures.strays(), "Idempotency-Key", "k".repeat(201)), 400,
				"The header Idempotency-Key is at most 200 characters long.");
	}

	@Test
	void aFormThatCannotBeReadIsNoFaultOfThePortal() {
		HttpResponse<String> answer = this.visitor.send("POST", Visitor.API, BodyPublishers.ofString("nonsense"),
				"Content-Type", "multipart/form-data");
		says(answer, 400, "The request cannot be understood: something in it is missing or has the wrong form.");
	}

	@ParameterizedTest
	@CsvSource({ "/report?version=abc, “version” is a whole number.", "/packets?limit=x, “limit” is a whole number.",
			"/packets/first, “number” is a whole number." })
	void aNumberIsNamed(String path, String sentence) {
		String id = Visitor.id(this.visitor.sent(Captures.queries(1)));
		says(this.visitor.get(Visitor.API + "/" + id + path), 400, sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"visibility\":\"PUBLIC\"}", "{\"visibility\":", "null", "" })
	void aChangeThatIsNoneIsToldWhatOneIs(String body) {
		says(change(this.visitor.sent(Captures.queries(1)), body, JSON), 400,
				"Send JSON with a “visibility”, which is UNLISTED or PUBLISHED, or a “title”, which is a text, or both.");
	}

	@Test
	void aChangeSaysThatItIsJson() {
		JsonNode sent = this.visitor.sent(Captures.queries(1));
		assertThat(detail(change(sent, "{}", "text/plain"), 415)).contains("“Content-Type”", JSON);
		assertThat(detail(this.visitor.send("PATCH", Visitor.API + "/" + Visitor.id(sent),
				BodyPublishers.ofString("{}"), Visitor.key(sent)), 415))
			.contains("“Content-Type”", JSON);
		assertThat(detail(this.visitor.send("POST", Visitor.API, BodyPublishers.ofString("x"), "Content-Type",
				"application/x-www-form-urlencoded"), 415))
			.contains("curl -F capture=@FILE");
	}

	@Test
	void whoHasNoKeyIsToldHowToSendIt() {
		String path = Visitor.API + "/" + Visitor.id(this.visitor.sent(Captures.queries(1)));
		HttpResponse<String> without = this.visitor.send("DELETE", path, BodyPublishers.noBody());
		assertThat(detail(without, 401)).contains("“Authorization: Bearer KEY”");
		assertThat(Visitor.header(without, "WWW-Authenticate")).isEqualTo("Bearer");
		for (String wrong : new String[] { "Bearer nonsense", "nonsense" }) {
			assertThat(detail(this.visitor.get(path + "/report", "Authorization", wrong), 403))
				.contains("is not that of this submission", "“Authorization: Bearer KEY”");
		}
	}

	@Test
	void whatIsNotThereIsSaidToBeMissing() {
		for (String id : new String[] { "nonsense", "0000-0000-0000-0000" }) {
			says(this.visitor.get(Visitor.API + "/" + id), 404,
					"There is no such submission. Look at the id again: it has to be whole, to the last letter.");
		}
		says(this.visitor.get("/api/v1/nothing"), 404,
				"There is nothing at this address. What there is, is told at /api.");
	}

	@ParameterizedTest
	@CsvSource({ "DELETE, /api/v1/limits, 405", "GET, /api/v1/sources/nonsense, 404",
			"GET, /api/v1/findings/top/nothing, 404" })
	void noProblemIsWithoutASentence(String method, String path, int status) {
		detail(this.visitor.send(method, path, BodyPublishers.noBody()), status);
	}

	@Test
	void aWithdrawnSubmissionIsSaidToBe() {
		JsonNode sent = this.visitor.sent(Captures.queries(1));
		String path = Visitor.API + "/" + Visitor.id(sent);
		this.visitor.send("DELETE", path, BodyPublishers.noBody(), Visitor.key(sent));
		assertThat(detail(this.visitor.get(path), 410)).contains("has been withdrawn");
	}

	@Test
	void whoFollowedALinkIsNotSentBackToAForm() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		HttpResponse<String> page = this.visitor.get("/s/" + id + "/packets?kind=FOO");
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("Something in this link").doesNotContain("you entered");
	}

	private HttpResponse<String> change(JsonNode sent, String body, String type) {
		return this.visitor.send("PATCH", Visitor.API + "/" + Visitor.id(sent), BodyPublishers.ofString(body),
				"Content-Type", type, Visitor.key(sent)[0], Visitor.key(sent)[1]);
	}

	private static void says(HttpResponse<String> answer, int status, String sentence) {
		assertThat(detail(answer, status)).isEqualTo(sentence);
	}

	private static String detail(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		String detail = Visitor.json(answer).at("/detail").asString();
		assertThat(detail).isNotBlank();
		return detail;
	}

}
