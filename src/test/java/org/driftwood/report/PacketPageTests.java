package org.driftwood.report;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** One packet opened, on its page and for programs. */
@PortalTest
class PacketPageTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	private String page = "";

	private String api = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.lab("client.pcap"));
		this.page = "/s/" + Visitor.id(this.sent) + "/packets/";
		this.api = Visitor.API + "/" + Visitor.id(this.sent) + "/packets/";
	}

	@Test
	void eachPacketOfTheListCanBeOpened() {
		for (int number = 1; number <= 59; number++) {
			String body = this.visitor.get(this.page + number).body();
			assertThat(body).contains("Packet " + number + ":", "id=\"b-0000\"", "href=\"#b-0010\"")
				.doesNotContain("??", "could not dissect");
		}
		String list = this.visitor.get("/s/" + Visitor.id(this.sent) + "/packets").body();
		assertThat(list).contains("href=\"" + this.page + "1\"", "href=\"" + this.page + "25\"");
	}

	@Test
	void programsGetTheSame() {
		JsonNode packet = Visitor.json(this.visitor.get(this.api + "2", Visitor.key(this.sent)));
		JsonNode row = Visitor
			.json(this.visitor.get(Visitor.API + "/" + Visitor.id(this.sent) + "/packets?limit=2",
					Visitor.key(this.sent)))
			.at("/items/1");
		row.properties()
			.forEach((property) -> assertThat(packet.get(property.getKey())).isEqualTo(property.getValue()));
		assertThat(packet.at("/layers/0/name").asString()).isEqualTo("IPV4");
		assertThat(packet.at("/layers/0/fields/9/value").asString()).isEqualTo(row.at("/outer/source").asString());
		assertThat(packet.at("/dissection/0/name").asString()).isEqualTo("IPv6 Header");
		assertThat(packet.at("/hex").asString()).startsWith("45");
	}

	@Test
	void whatIsNotKeptIsNotThere() {
		for (String number : new String[] { "0", "60", "999999999999999999", "9999999999999999999", "x", "-1" }) {
			assertThat(this.visitor.get(this.page + number).statusCode()).as(number).isEqualTo(404);
			assertThat(this.visitor.get(this.api + number).statusCode()).as(number).isBetween(400, 404);
		}
	}

	@Test
	void oneLeadsToTheNext() {
		assertThat(this.visitor.get(this.page + "1").body()).contains("href=\"" + this.page + "2\"")
			.doesNotContain("rel=\"prev\"");
		assertThat(this.visitor.get(this.page + "59").body()).contains("href=\"" + this.page + "58\"")
			.doesNotContain("rel=\"next\"");
	}

	@Test
	void theOwnersAddressIsTheOwnersAlone() {
		JsonNode strays = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String path = "/s/" + Visitor.id(strays) + "/packets/1";
		assertThat(this.visitor.get(path).body()).doesNotContain("203.0.113.5<", "cb007105", "cb 00 71 05")
			.contains("198.51.100.0/24");
		this.visitor.own(strays);
		assertThat(this.visitor.get(path).body()).contains("203.0.113.5<", "cb007105", "198.51.100.17");
		assertThat(this.visitor.get(path + "?as=everyone").body()).doesNotContain("203.0.113.5<", "cb007105");
	}

	@Test
	void whatAPacketCarriesIsReadAndNotRun() {
		byte[] packet = HexFormat.of()
			.parseHex("4500006900010000401100"
					+ "00cb007105c633644d12349c4000550000600000000025114020010000cb00710528a563bf"
					+ "39cc9bb220010000cb00710528a563bf39cc9bb30035123400250000"
					+ HexFormat.of().formatHex("....<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
		JsonNode hostile = Visitor.json(this.visitor.send("PUT", Visitor.API + "/a.pcap?includePayload=true",
				BodyPublishers.ofByteArray(Captures.of(List.of(packet)))));
		this.visitor.settled(Visitor.id(hostile));
		this.visitor.own(hostile);
		assertThat(this.visitor.get("/s/" + Visitor.id(hostile) + "/packets/1").body()).contains("&lt;script&gt;")
			.doesNotContain("<script>");
	}

}
