package org.driftwood.community;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.driftwood.Captures;
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

/** The findings as programs get them. */
@PortalTest
class FindingsApiTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.visitor.analysed(Captures.strays());
	}

	@Test
	void whoDoesNotKnowTheListsIsToldThem() {
		String page = this.visitor.get("/api").body();
		String problem = Visitor.json(this.visitor.get("/api/v1/findings/top/nothing")).at("/detail").asString();
		for (TopList list : TopList.values()) {
			assertThat(page).contains("<code>" + list.slug() + "</code>");
			assertThat(problem).contains(list.slug());
		}
	}

	@Test
	void theSummaryHasItsFigures() {
		JsonNode summary = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		assertThat(summary.propertyNames()).containsExactlyInAnyOrder("submissions", "networksLooking",
				"networksSeeing", "packets", "withheld");
		assertThat(summary.at("/submissions").asLong()).isPositive();
		assertThat(summary.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
		assertThat(summary.at("/packets").asLong()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers", "kinds", "verdicts" })
	void eachListHasItsDenominators(String list) {
		JsonNode top = Visitor.json(this.visitor.get("/api/v1/findings/top/" + list));
		assertThat(top.at("/networksLooking").asLong()).isPositive();
		assertThat(top.at("/items").size()).isPositive();
		assertThat(top.has("next")).isTrue();
		JsonNode first = top.at("/items/0");
		assertThat(first.at("/name").asString()).isNotBlank();
		assertThat(first.at("/packets").asLong()).isPositive();
		assertThat(first.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
		assertThat(first.at("/firstAt").asString()).endsWith("T00:00:00Z");
		assertThat(first.at("/label").asString()).matches("ONLY_YOU|FEW|WIDESPREAD|CANNOT_TELL");
		assertThat(first.at("/interval").size()).isEqualTo(2);
	}

	@Test
	void theSeriesIsByWeek() {
		JsonNode series = Visitor.json(this.visitor.get("/api/v1/findings/series"));
		assertThat(series.at("/items").valueStream()).isNotEmpty().allSatisfy((week) -> {
			assertThat(LocalDate.parse(week.at("/week").asString()).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
			assertThat(week.at("/networksLooking").asLong()).isPositive();
		});
	}

	@ParameterizedTest
	@CsvSource({ "from=yesterday, from", "to=2026-13-01, to", "ipv6Use=SOME, ipv6Use", "vantage=x, vantage",
			"from=2026-02-01&to=2026-01-01, begin after they end" })
	void whatCannotBeUnderstoodIsSaid(String query, String said) {
		HttpResponse<String> problem = this.visitor.get("/api/v1/findings/summary?" + query);
		assertThat(problem.statusCode()).isEqualTo(400);
		assertThat(Visitor.json(problem).at("/detail").asString()).contains(said);
		HttpResponse<String> page = this.visitor.get("/findings?" + query);
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains(said).contains("href=\"/findings\"");
	}

	@Test
	void theHealthTellsOfTheSums() {
		HttpResponse<String> health = this.visitor.get("/actuator/health/findings");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(Visitor.json(health).at("/status").asString()).isEqualTo("UP");
		assertThat(Visitor.json(this.visitor.get("/actuator/health")).at("/status").asString()).isEqualTo("UP");
	}

	@Test
	void theDescriptionNamesWhatNarrows() {
		JsonNode paths = Visitor.json(this.visitor.get("/api/v1/openapi.json")).at("/paths");
		for (String path : List.of("/api/v1/findings/series", "/api/v1/findings/top/{list}.csv", "/api/v1/sources/{ip}",
				"/api/v1/servers/{ip}/series.csv")) {
			assertThat(paths.path(path).at("/get/parameters").valueStream().map((it) -> it.at("/name").asString()))
				.as(path)
				.contains("from", "to", "ipv6Use", "vantage");
		}
	}

	@Test
	void aListIsAsShortAsIsWanted() {
		assertThat(Visitor.json(this.visitor.get("/api/v1/findings/top/kinds?limit=1")).at("/items").size())
			.isEqualTo(1);
	}

	@Test
	void theSendersOwnAddressIsInNoList() {
		for (String list : new String[] { "sources", "servers" }) {
			assertThat(this.visitor.get("/api/v1/findings/top/" + list + "?limit=100").body())
				.doesNotContain("203.0.113.5");
		}
	}

	@Test
	void theAnswersCutThemFromThreeNetworksOn() {
		String cut = "/api/v1/findings/summary?ipv6Use=TUNNEL&vantage=BEHIND_NAT";
		for (int networks = 1; networks <= 3; networks++) {
			Visitor other = new Visitor(this.port);
			other.settled(Visitor.id(Visitor.json(other.send("POST", Visitor.API + "?ipv6Use=TUNNEL&vantage=BEHIND_NAT",
					BodyPublishers.ofByteArray(Captures.strays())))));
			JsonNode summary = Visitor.json(this.visitor.get(cut));
			assertThat(summary.at("/withheld").asBoolean()).isEqualTo(networks < 3);
			JsonNode series = Visitor.json(this.visitor.get(cut.replace("summary", "series")));
			assertThat(series.at("/withheld").asBoolean()).isEqualTo(networks < 3);
			assertThat(series.at("/items").isEmpty()).isEqualTo(networks < 3);
			assertThat(summary.at("/submissions").asLong()).isEqualTo((networks < 3) ? 0 : 2); // at
																								// least
		}
		assertThat(Visitor.json(this.visitor.get(cut + "&from=2999-01-01")).at("/submissions").asLong(-1)).isZero();
	}

}
