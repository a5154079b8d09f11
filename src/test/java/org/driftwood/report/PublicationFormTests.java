package org.driftwood.report;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Publishing on the owner's page, without scripts. */
@PortalTest
class PublicationFormTests {

	@LocalServerPort
	private int port;

	private Visitor owner;

	private String page = "";

	@BeforeEach
	void send() {
		this.owner = new Visitor(this.port);
		JsonNode sent = this.owner.analysed(Captures.strays());
		this.page = "/s/" + Visitor.id(sent);
		this.owner.own(sent);
	}

	@Test
	void itIsPublishedAndTakenBackByAForm() {
		assertThat(this.owner.get(this.page + "/manage").body()).contains("value=\"UNLISTED\" checked")
			.doesNotContain("preview.png");
		HttpResponse<String> answer = post("visibility=PUBLISHED&title=Strays+of+March");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(Visitor.header(answer, "Location")).endsWith(this.page + "/manage#publication");
		assertThat(this.owner.get(this.page + "/manage").body()).contains("value=\"PUBLISHED\" checked",
				"value=\"Strays of March\"", "src=\"" + this.page + "/preview.png\"");
		assertThat(this.owner.get("/reports").body()).contains("Strays of March");
		assertThat(post("visibility=UNLISTED&title=Strays+of+March").statusCode()).isEqualTo(303);
		assertThat(this.owner.get("/reports").body()).doesNotContain(this.page);
	}

	@Test
	void whatIsNotRightComesBackWithTheReason() {
		HttpResponse<String> answer = post("visibility=PUBLISHED&title=my+198.51.100.17");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("An address is in the title that others do not see", "aria-invalid=\"true\"",
				"value=\"my 198.51.100.17\"", "value=\"PUBLISHED\" checked", "noindex");
		assertThat(this.owner.get("/reports").body()).doesNotContain(this.page);
		assertThat(post("visibility=NONSENSE").statusCode()).isEqualTo(400);
	}

	@Test
	void nobodyElseDoesIt() {
		String token = this.owner.token(this.page + "/manage");
		Visitor stranger = new Visitor(this.port);
		HttpResponse<String> answer = stranger.fill(this.page + "/manage", this.page + "/publication", "visibility",
				"PUBLISHED");
		assertThat(answer.statusCode()).isEqualTo(403);
		answer = this.owner.send("POST", this.page + "/publication", BodyPublishers.ofString("visibility=PUBLISHED"),
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(token).isNotBlank();
		assertThat(stranger.get("/reports").body()).doesNotContain(this.page);
	}

	private HttpResponse<String> post(String fields) {
		String token = URLEncoder.encode(this.owner.token(this.page + "/manage"), StandardCharsets.UTF_8);
		return this.owner.send("POST", this.page + "/publication",
				BodyPublishers.ofString("_csrf=" + token + "&" + fields), "Content-Type",
				"application/x-www-form-urlencoded");
	}

}
