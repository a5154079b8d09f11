package org.driftwood.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner's page: who has the key comes in, and only he takes the report back. */
@PortalTest
class ManagePageTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private String page = "";

	private String key = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		JsonNode sent = this.visitor.analysed(Captures.strays());
		this.page = "/s/" + Visitor.id(sent);
		this.key = sent.at("/key").asString();
	}

	@Test
	void withoutTheKeyItAsksForIt() {
		HttpResponse<String> answer = this.visitor.get(this.page + "/manage");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Show that it is yours").doesNotContain("/withdraw");
	}

	@Test
	void anotherKeyDoesNotOpenIt() {
		HttpResponse<String> answer = post("/manage", "key=" + "x".repeat(27));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("That key does not open this report.").doesNotContain("xxxxxxxx");
	}

	@Test
	void theKeyOpensIt() {
		HttpResponse<String> answer = post("/manage",
				"key=" + URLEncoder.encode(" " + this.key + " ", StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(Visitor.header(answer, "Set-Cookie")).contains("Path=" + this.page, "HttpOnly", "SameSite=Lax");
		assertThat(Visitor.header(answer, "Location")).doesNotContain(this.key);
		assertThat(this.visitor.get(this.page + "/manage").body()).contains("This report is yours");
	}

	@Test
	void withoutTheKeyNothingIsWithdrawn() {
		this.visitor.get(this.page + "/manage");
		assertThat(post("/withdraw", "confirm=true").statusCode()).isEqualTo(403);
		assertThat(this.visitor.get(this.page).statusCode()).isEqualTo(200);
	}

	@Test
	void withoutTheOwnersYesNothingIsWithdrawn() {
		post("/manage", "key=" + this.key);
		assertThat(post("/withdraw", "confirm=false").statusCode()).isEqualTo(422);
		assertThat(post("/withdraw", "").statusCode()).isEqualTo(422);
		assertThat(this.visitor.get(this.page).statusCode()).isEqualTo(200);
	}

	@Test
	void withKeyAndYesItIsGone() {
		post("/manage", "key=" + this.key);
		HttpResponse<String> answer = post("/withdraw", "confirm=true");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(Visitor.header(answer, "Location")).endsWith(this.page);
		assertThat(this.visitor.get(this.page).statusCode()).isEqualTo(410);
	}

	@Test
	void withoutTheTokenOfThePageNothingHappens() {
		HttpResponse<String> answer = this.visitor.send("POST", this.page + "/manage",
				BodyPublishers.ofString("key=" + this.key), "Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("owner="));
	}

	private HttpResponse<String> post(String action, String fields) {
		String token = URLEncoder.encode(this.visitor.token(this.page + "/manage"), StandardCharsets.UTF_8);
		return this.visitor.send("POST", this.page + action, BodyPublishers.ofString("_csrf=" + token + "&" + fields),
				"Content-Type", "application/x-www-form-urlencoded");
	}

}
