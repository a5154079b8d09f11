package org.driftwood.address;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

/** Taking addresses and packets apart. */
@PortalTest
class DecodeApiTests {

	private static final String BUBBLE = "60000000 00003b00 fe800000 00000000 80005445 5245444f"
			+ " 20010000 c0000201 00000000 39cc9bee";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void aTeredoAddressIsTakenApart() {
		JsonNode anatomy = Visitor.json(this.visitor.get("/api/v1/decode/2001:0000:c000:0201:0000:63bf:39cc:9bee"));
		assertThat(anatomy.at("/text").asString()).isEqualTo("2001:0:c000:201:0:63bf:39cc:9bee");
		assertThat(anatomy.at("/embeddings/0/scheme").asString()).isEqualTo("TEREDO");
		assertThat(anatomy.at("/embeddings/0/fields").toString()).contains("192.0.2.1", "198.51.100.17", "40000",
				"\"flipped\":\"c6 33 64 11\"");
	}

	@ParameterizedTest
	@CsvSource({ "2002:c633:6411::1, SIX_TO_FOUR|6TO4|SIXTOFOUR, 198.51.100.17",
			"64:ff9b::c633:6411, NAT64, 198.51.100.17", "::ffff:198.51.100.17, .*MAPPED.*, 198.51.100.17",
			"fe80::5efe:c633:6411, ISATAP, 198.51.100.17" })
	void otherAddressesThatHoldOneAreTakenApart(String address, String scheme, String held) {
		JsonNode anatomy = Visitor.json(this.visitor.get("/api/v1/decode/" + address));
		assertThat(anatomy.at("/embeddings/0/scheme").asString()).matches(scheme);
		assertThat(anatomy.toString()).contains(held);
	}

	@Test
	void mostAddressesHoldNothing() {
		JsonNode anatomy = Visitor.json(this.visitor.get("/api/v1/decode/2001:db8::1"));
		assertThat(anatomy.at("/embeddings").size()).isZero();
		assertThat(anatomy.at("/bytes").asString()).isEqualTo("20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.1", "x", "::1%25eth0", "2001:::1", "%20" })
	void whatIsNoAddressIsAProblem(String text) {
		assertThat(this.visitor.get("/api/v1/decode/" + text).statusCode()).isIn(400, 404);
	}

	@Test
	void thePageTakesAnAddressOrAPacket() {
		assertThat(page("2001:0:c000:201::39cc:9bee")).contains("198.51.100.17", "192.0.2.1");
		assertThat(page(BUBBLE)).contains("198.51.100.17");
		assertThat(page("0x0000:  6000 0000 0000 3b00 fe80 0000 0000 0000  `...;\n"
				+ "0x0010:  8000 5445 5245 444f 2001 0000 c000 0201  ..TEREDO\n0x0020:  0000 0000 39cc 9bee  ....9..."))
			.contains("198.51.100.17");
	}

	@Test
	void whatIsNeitherIsToldAndHarmless() {
		assertThat(page("<script>alert(1)</script>")).doesNotContain("<script>alert", "??");
		assertThat(page("f".repeat(20_000))).doesNotContain("??");
	}

	@Test
	void anAddressMayStandInTheLink() {
		assertThat(this.visitor.get("/decode?q=2001:0:c000:201::39cc:9bee").body()).contains("198.51.100.17");
	}

	private String page(String text) {
		String fields = "_csrf=" + URLEncoder.encode(this.visitor.token("/decode"), StandardCharsets.UTF_8) + "&q="
				+ URLEncoder.encode(text, StandardCharsets.UTF_8);
		HttpResponse<String> page = this.visitor.send("POST", "/decode", BodyPublishers.ofString(fields),
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return page.body();
	}

}
