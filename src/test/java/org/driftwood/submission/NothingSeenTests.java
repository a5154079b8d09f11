package org.driftwood.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A submission without a capture: somebody listened, and nothing came. */
@PortalTest
class NothingSeenTests {

	private static final String SUBMISSIONS = "/api/v1/submissions";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void itIsDoneAtOnceAndCountsAsOneWhoLooked() {
		long looking = looking();
		HttpResponse<String> answer = this.visitor.post(SUBMISSIONS,
				new Multipart().field("listenedHours", "48").field("vantage", "OUTSIDE_FIREWALL"));
		assertThat(answer.statusCode()).isEqualTo(202);
		JsonNode status = Visitor.json(answer);
		assertThat(status.at("/state").asString()).isEqualTo("DONE");
		assertThat(status.at("/key").asString()).isNotBlank();
		assertThat(looking()).isEqualTo(looking + 1);
		assertThat(this.visitor.get("/s/" + Visitor.id(status)).body()).contains("Nothing came, and that counts")
			.contains("You listened for 48 hours");
		assertThat(this.visitor.get(SUBMISSIONS + "/" + Visitor.id(status) + "/report").statusCode()).isEqualTo(404);
	}

	@Test
	void itIsTakenBackLikeAnyOther() {
		JsonNode status = Visitor.json(this.visitor.post(SUBMISSIONS, new Multipart().field("listenedHours", "1")));
		long looking = looking();
		this.visitor.ask("DELETE", SUBMISSIONS + "/" + Visitor.id(status), BodyPublishers.noBody(),
				Visitor.key(status));
		assertThat(looking()).isEqualTo(looking - 1);
		assertThat(this.visitor.get("/s/" + Visitor.id(status)).statusCode()).isEqualTo(410);
	}

	@Test
	void saidTwiceWithOneIdempotencyKeyItCountsOnce() {
		Multipart form = new Multipart().field("listenedHours", "2");
		JsonNode first = Visitor.json(this.visitor.post(SUBMISSIONS, form, "Idempotency-Key", "nothing-1"));
		JsonNode second = Visitor.json(this.visitor.post(SUBMISSIONS, form, "Idempotency-Key", "nothing-1"));
		assertThat(second.at("/id")).isEqualTo(first.at("/id"));
		assertThat(second.at("/key")).isEqualTo(first.at("/key"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-1", "87601", "many" })
	void withoutHoursItSaysNothing(String hours) {
		HttpResponse<String> answer = this.visitor.post(SUBMISSIONS, new Multipart().field("listenedHours", hours));
		assertThat(answer.statusCode()).isIn(400, 422);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void theFormNeedsNoScript() {
		HttpResponse<String> page = this.visitor.submit("/submit", "/submissions/nothing",
				new Multipart().field("listenedHours", "12.5"));
		assertThat(page.statusCode()).isEqualTo(303);
		String place = Visitor.header(page, "Location");
		HttpResponse<String> report = this.visitor.get(place);
		assertThat(report.statusCode()).isEqualTo(200);
		assertThat(report.body()).contains("You listened for 12.5 hours");
	}

	@Test
	void theFormSaysWhatIsMissing() {
		HttpResponse<String> page = this.visitor.submit("/submit", "/submissions/nothing", new Multipart());
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("Say for how many hours you listened");
	}

	@Test
	void whoSentNoFileIsNotAskedToChooseItAgain() {
		HttpResponse<String> page = this.visitor.submit("/submit", "/submissions/nothing",
				new Multipart().field("vantage", "BEHIND_NAT"));
		assertThat(page.body()).contains("What you answered is still below, at “Listened, and nothing came?”")
			.doesNotContain("A file has to be chosen again");
		assertThat(page.body().substring(page.body().indexOf("id=\"nothing\"")))
			.containsPattern("value=\"BEHIND_NAT\"[^>]*checked");
	}

	private long looking() {
		return Visitor.json(this.visitor.get("/api/v1/findings/summary")).at("/networksLooking").asLong();
	}

}
