package org.driftwood.report;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a published report may be called, and that it is nothing but text. */
@PortalTest
class PublicationTitleTests {

	private static final String HOSTILE = "<script>alert(1)</script> \"'{{1111*1111}} ${1111*1111} __${T(java.lang.Runtime)}__ ]]>";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
	}

	/** Others look in the list for what is not to be there. */
	@AfterEach
	void unlist() {
		assertThat(patch("{\"visibility\":\"UNLISTED\"}").statusCode()).isEqualTo(204);
	}

	@Test
	void nobodyIsNamedWhomThePacketsWereMeantFor() {
		this.sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		assertThat(publish("for 198.51.100.17").statusCode()).isEqualTo(422);
		assertThat(publish("from 192.0.2.1").statusCode()).isEqualTo(204);
	}

	/** Of inner sources, origin indications and all that is not listed, too. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "for 8.8.4.4|422", "8.8.4.4:3544|422", "8[.]8[.]4[.]4|422", "8 dot 8 dot 4 dot 4|422",
					"2001:0:c000:201:0:63bf:f7f7:fbfb|422", "to:2001:0:c000:201::f7f7:fbfb.|422",
					"2001:0:c000:201:0:63bf:3fff:fdfe|204", "192.0.2.1 in March 2026|204", "192.168.1.1|204",
					"8.8.8.888|204", "12 of 24, 8 of 9|204", "12.03.2026 at 10.15|204" })
	void norAnybodyElseWhomOthersDoNotSeeInFull(String title, int status) {
		assertThat(publish(title).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "from 65.54.227.120, 204", "from 65.54.227.121, 422" })
	void senderAndServerMayBeNamed(String title, int status) {
		this.sent = this.visitor.analysed(Captures.of(List.of(Captures.bubble("65.54.227.120", "203.0.113.5"))));
		assertThat(publish(title).statusCode()).isEqualTo(status);
	}

	@Test
	void aTitleIsNoLongerThanALine() {
		assertThat(publish("x".repeat(121)).statusCode()).isEqualTo(422);
		assertThat(publish("🦐".repeat(120)).statusCode()).isEqualTo(204);
	}

	@Test
	void aHostileTitleIsTextEverywhere() {
		assertThat(publish(HOSTILE).statusCode()).isEqualTo(204);
		for (String path : List.of("/reports", "/s/" + Visitor.id(this.sent), "/feeds/reports.atom")) {
			assertThat(this.visitor.get(path).body()).as(path)
				.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
				.doesNotContain("<script>alert", "1234321")
				.contains("{{1111*1111}}");
		}
		assertThat(Visitor.json(this.visitor.get("/api/v1/reports")).at("/items/0/title").asString())
			.isEqualTo(HOSTILE);
	}

	private HttpResponse<String> publish(String title) {
		return patch(JsonMapper.shared().writeValueAsString(Map.of("visibility", "PUBLISHED", "title", title)));
	}

	private HttpResponse<String> patch(String change) {
		String[] key = Visitor.key(this.sent);
		return this.visitor.send("PATCH", Visitor.API + "/" + Visitor.id(this.sent), BodyPublishers.ofString(change),
				"Content-Type", "application/json", key[0], key[1]);
	}

}
