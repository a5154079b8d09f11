package org.driftwood.submission;

import java.net.http.HttpResponse;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal whose disk is as good as full takes nothing and still answers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "driftwood.limits.disk-free=100%")
class DiskFullTests {

	@LocalServerPort
	private int port;

	@Test
	void programsGetAProblem() {
		HttpResponse<String> answer = new Visitor(this.port).post(Captures.strays());
		assertThat(answer.statusCode()).isEqualTo(507);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(Visitor.json(answer).at("/type").asString()).isEqualTo("/api#disk-full");
		assertThat(Visitor.json(answer).at("/instance").asString()).isIn("", Visitor.API);
	}

	@Test
	void peopleGetAPage() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> page = visitor.submit("/submit", "/submissions",
				new Multipart().file("capture", "a.pcap", Captures.strays()));
		assertThat(page.statusCode()).isEqualTo(507);
		assertThat(page.body()).contains("There is no room left.");
	}

	@Test
	void thePagesAreThere() {
		assertThat(new Visitor(this.port).get("/").statusCode()).isEqualTo(200);
	}

}
