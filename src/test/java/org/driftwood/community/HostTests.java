package org.driftwood.community;

import java.net.http.HttpResponse;

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

/** The pages of one sender and of one server, for people and for programs. */
@PortalTest
class HostTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.visitor.analysed(Captures.strays());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers" })
	void eachLineOfAListLeadsToItsPage(String list) {
		String address = first(list);
		HttpResponse<String> page = this.visitor.get("/" + list + "/" + address);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<h1 class=\"addr\">" + address + "</h1>");
		assertThat(this.visitor.get("/findings").body()).contains("href=\"/" + list + "/" + address + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources", "servers" })
	void programsGetTheSameFigures(String list) {
		JsonNode host = Visitor.json(this.visitor.get("/api/v1/" + list + "/" + first(list)));
		assertThat(host.at("/address").asString()).isEqualTo(first(list));
		assertThat(host.at("/networksLooking").asLong()).isPositive();
		assertThat(host.at("/networksSeeing").asString()).matches("1|2-4|5\\+");
		assertThat(host.at("/packets").asLong()).isPositive();
		assertThat(host.at("/weeks").size()).isPositive();
		assertThat(host.at("/kinds").size()).isPositive();
		assertThat(host.at("/" + list).size()).isZero();
	}

	@Test
	void whatNobodySawIsSaidSo() {
		assertThat(this.visitor.get("/api/v1/sources/203.0.113.199").statusCode()).isEqualTo(404);
		HttpResponse<String> page = this.visitor.get("/sources/203.0.113.199");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("Nobody has reported it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "1.2.3.999", "01.2.3.4", "2001:db8::1" })
	void whatIsNoAddressIsNotFound(String text) {
		assertThat(this.visitor.get("/sources/" + text).statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/api/v1/servers/" + text).statusCode()).isEqualTo(404);
	}

	private String first(String list) {
		return Visitor.json(this.visitor.get("/api/v1/findings/top/" + list)).at("/items/0/name").asString();
	}

}
