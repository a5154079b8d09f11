package org.driftwood.submission;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.List;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking a submission back by program. */
@PortalTest
class WithdrawalTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SubmissionProperties properties;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	private String id = "";

	private String key = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		this.id = Visitor.id(sent);
		this.key = sent.at("/key").asString();
	}

	@Test
	void withoutAKeyItIsRefused() {
		HttpResponse<String> answer = withdraw();
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(Visitor.header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void withAnotherKeyItIsRefused() {
		String other = this.visitor.sent(Captures.queries(1)).at("/key").asString();
		for (String wrong : new String[] { "x", other, this.key.toLowerCase(Locale.ROOT), "" }) {
			assertThat(withdraw("Authorization", "Bearer " + wrong).statusCode()).as(wrong).isIn(401, 403);
		}
		assertThat(this.visitor.status(this.id).at("/state").asString()).isEqualTo("DONE");
	}

	@Test
	void withTheKeyItIsGone() {
		assertThat(withdraw("Authorization", "Bearer " + this.key).statusCode()).isEqualTo(204);
		for (String path : new String[] { "", "/report", "/report.json", "/packets", "/packets.csv", "/events" }) {
			HttpResponse<String> answer = this.visitor.get(Visitor.API + "/" + this.id + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(410);
			assertThat(Visitor.header(answer, "Content-Type")).as(path).isEqualTo("application/problem+json");
		}
		assertThat(withdraw("Authorization", "Bearer " + this.key).statusCode()).isEqualTo(410);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/packets", "/conversations", "/manage" })
	void thePagesSayThatItIsGone(String path) {
		withdraw("Authorization", "Bearer " + this.key);
		HttpResponse<String> page = this.visitor.get("/s/" + this.id + path);
		assertThat(page.statusCode()).isEqualTo(410);
		assertThat(page.body()).contains("This has been withdrawn.");
	}

	@Test
	void nothingOfItIsLeft() throws IOException {
		JsonNode before = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		assertThat(files()).isNotEmpty();
		withdraw("Authorization", "Bearer " + this.key);
		JsonNode after = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		assertThat(after.at("/submissions").asLong()).isEqualTo(before.at("/submissions").asLong() - 1);
		assertThat(after.at("/networksLooking").asLong()).isEqualTo(before.at("/networksLooking").asLong() - 1);
		assertThat(files()).isEmpty();
		for (String table : new String[] { "report", "contribution", "share" }) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where submission_id = ?")
				.param(this.id)
				.query(Long.class)
				.single()).as(table).isZero();
		}
		assertThat(this.jdbc.sql("select * from submission where id = ?").param(this.id).query().singleRow())
			.containsEntry("STATE", "WITHDRAWN")
			.containsEntry("KEY_HASH", null)
			.containsEntry("NETWORK_HASH", null)
			.containsEntry("FILE_NAME", null)
			.containsEntry("NOTE", null)
			.containsEntry("SHA256", "");
	}

	@Test
	void afterItTheSameIdempotencyKeyMakesANewSubmission() {
		JsonNode first = Visitor.json(this.visitor.post(Captures.queries(1), "Idempotency-Key", "w"));
		this.visitor.send("DELETE", Visitor.API + "/" + Visitor.id(first), BodyPublishers.noBody(), "Authorization",
				"Bearer " + first.at("/key").asString());
		HttpResponse<String> second = this.visitor.post(Captures.queries(1), "Idempotency-Key", "w");
		assertThat(second.statusCode()).isEqualTo(202);
		assertThat(Visitor.json(second).at("/id")).isNotEqualTo(first.at("/id"));
	}

	private HttpResponse<String> withdraw(String... headers) {
		return this.visitor.send("DELETE", Visitor.API + "/" + this.id, BodyPublishers.noBody(), headers);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.properties.dataDir())) {
			return files.filter((file) -> file.toString().contains(this.id)).toList();
		}
	}

}
