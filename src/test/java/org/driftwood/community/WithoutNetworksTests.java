package org.driftwood.community;

import java.net.http.HttpResponse;
import java.util.List;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the operator names no file, nobody is told whose an address is. */
@PortalTest
class WithoutNetworksTests {

	@LocalServerPort
	private int port;

	@Test
	void thePageSaysWhatItWouldNeed() {
		HttpResponse<String> page = new Visitor(this.port).get("/networks/8075");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("driftwood.networks.file").contains("noindex");
	}

	@Test
	void programsSeeThatThereIsNone() {
		for (String path : List.of("/api/v1/networks/8075", "/api/v1/findings/top/networks")) {
			HttpResponse<String> answer = new Visitor(this.port).get(path);
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
			assertThat(Visitor.json(answer).at("/detail").asString()).contains("no file");
		}
	}

}
