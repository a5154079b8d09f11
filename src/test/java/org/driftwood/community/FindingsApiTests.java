package org.driftwood.community;

import java.net.http.HttpRequest.BodyPublishers;

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
	void theSummaryHasItsFigures() {
		JsonNode summary = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		assertThat(summary.propertyNames()).containsExactlyInAnyOrder("submissions", "networksLooking",
				"networksSeeing", "packets");
		assertThat(summary.at("/submissions").asLong()).isPositive();
		assertThat(summary.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
		assertThat(summary.at("/packets").asLong()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers", "ports", "kinds", "verdicts" })
	void eachListHasItsDenominators(String list) {
		JsonNode top = Visitor.json(this.visitor.get("/api/v1/findings/top/" + list));
		assertThat(top.at("/networksLooking").asLong()).isPositive();
		assertThat(top.at("/items").size()).isPositive();
		assertThat(top.has("next")).isTrue();
		JsonNode first = top.at("/items/0");
		assertThat(first.at("/name").asString()).isNotBlank();
		assertThat(first.at("/packets").asLong()).isPositive();
		assertThat(first.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
		assertThat(first.at("/firstAt").asString()).endsWith("Z");
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
	void theAnswersCutThem() {
		String cut = "/api/v1/findings/summary?ipv6Use=TUNNEL&vantage=MIRROR_PORT";
		long before = Visitor.json(this.visitor.get(cut)).at("/submissions").asLong();
		this.visitor.settled(Visitor.id(Visitor.json(this.visitor.send("POST",
				Visitor.API + "?ipv6Use=TUNNEL&vantage=MIRROR_PORT", BodyPublishers.ofByteArray(Captures.strays())))));
		assertThat(Visitor.json(this.visitor.get(cut)).at("/submissions").asLong()).isEqualTo(before + 1);
		assertThat(Visitor.json(this.visitor.get(cut + "&from=2999-01-01")).at("/submissions").asLong(-1)).isZero();
	}

}
