package org.driftwood.community;

import java.net.http.HttpResponse;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** One-off or widespread, for programs. */
@PortalTest
class SpreadApiTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
	}

	@Test
	void othersAreToldBandsAndTheOwnerNumbers() {
		JsonNode band = Visitor.json(this.visitor.get(spread(this.sent)));
		JsonNode exact = Visitor.json(this.visitor.get(spread(this.sent), Visitor.key(this.sent)));
		assertThat(band.at("/items/0/subject").asString()).isEqualTo("TEREDO");
		assertThat(band.at("/items/1/subject").asString()).isEqualTo("SOURCE");
		assertThat(band.at("/label")).isEqualTo(band.at("/items/1/label"));
		assertThat(band.at("/interval").size()).isEqualTo(2);
		assertThat(band.at("/items").valueStream()).allSatisfy((item) -> {
			assertThat(item.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
			assertThat(item.has("networks")).isFalse();
		});
		assertThat(exact.at("/items").valueStream()).allSatisfy((item) -> assertThat(item.at("/networks").asLong())
			.isBetween(1L, item.at("/networksLooking").asLong()));
	}

	/**
	 * It stands behind another address in the report, as its network is the owner's, and
	 * is not counted: who compares the two could tell that network.
	 */
	@Test
	void aSenderBesideTheOwnerIsNamedNowhere() {
		JsonNode beside = this.visitor.analysed(Captures.lab("stray-old-lease.pcap"));
		Visitor stranger = new Visitor(this.port);
		assertThat(names(Visitor.json(this.visitor.get(spread(beside), Visitor.key(beside)))))
			.doesNotContain("198.51.100.1");
		assertThat(names(Visitor.json(stranger.get(spread(beside))))).contains("192.0.2.1")
			.doesNotContain("198.51.100.1");
		assertThat(stranger.get("/api/v1/findings/top/sources.csv").body()).doesNotContain("198.51.100.1,");
		assertThat(stranger.get("/s/" + Visitor.id(beside)).body()).contains("/sources/192.0.2.1")
			.doesNotContain("198.51.100.1<", "198.51.100.1\"");
	}

	private static List<String> names(JsonNode spread) {
		return spread.at("/items").valueStream().map((it) -> it.at("/name").asString()).toList();
	}

	@Test
	void aWrongKeyIsRefused() {
		assertThat(this.visitor.get(spread(this.sent), "Authorization", "Bearer nonsense").statusCode()).isEqualTo(403);
	}

	@Test
	void whoSawNothingIsToldWhatOthersSee() {
		HttpResponse<String> nothing = this.visitor.post(Visitor.API, new Multipart().field("listenedHours", "3"));
		JsonNode spread = Visitor.json(this.visitor.get(spread(Visitor.json(nothing))));
		assertThat(spread.at("/items").size()).isEqualTo(1);
		assertThat(spread.at("/items/0/here").asBoolean()).isFalse();
	}

	private static String spread(JsonNode sent) {
		return Visitor.API + "/" + Visitor.id(sent) + "/spread";
	}

}
