package org.driftwood.report;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Of what is sent by PATCH nothing is read for strangers, and little for owners. */
@PortalTest
class ChangeReadingTests {

	private static final int LONGEST = 16 * 1024;

	private static final int PATIENCE = 20_000;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	private String path = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.strays());
		this.path = Visitor.API + "/" + Visitor.id(this.sent);
	}

	/** The body never comes: whoever waited for it would give no answer. */
	@ParameterizedTest
	@CsvSource({ "application/json, , 401", "application/json, Bearer nonsense, 403",
			"application/x-www-form-urlencoded, , 415", "text/plain, , 415" })
	void withoutTheKeyNoByteIsRead(String type, @Nullable String authorization, int status) throws IOException {
		assertThat(answered(this.path, type, authorization)).startsWith("HTTP/1.1 " + status + " ");
	}

	@Test
	void neitherForWhatThereIsNot() throws IOException {
		assertThat(answered(Visitor.API + "/aaaa-aaaa-aaaa-aaaa", "application/json", null))
			.startsWith("HTTP/1.1 404 ");
	}

	private String answered(String to, String type, @Nullable String authorization) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE);
			String head = "PATCH " + to + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
					+ "\r\nContent-Length: 9000\r\n"
					+ ((authorization != null) ? "Authorization: " + authorization + "\r\n" : "") + "\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theOwnersChangeHasALength(boolean chunked) {
		assertThat(patch(change(LONGEST), chunked).statusCode()).isEqualTo(204);
		HttpResponse<String> answer = patch(change(LONGEST + 1), chunked);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(Visitor.json(answer).at("/type").asString()).isEqualTo("/api#change-too-large");
		assertThat(Visitor.json(answer).at("/detail").asString()).contains("16 KiB");
		assertThat(this.visitor.get("/api").body()).contains("id=\"change-too-large\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{} {}", "{\"title\":[[[[" })
	void whatIsNoChangeIsAProblem(String body) {
		HttpResponse<String> answer = patch(body, false);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
	}

	/** One of that many bytes. */
	private static String change(int bytes) {
		String change = "{\"visibility\":\"PUBLISHED\"}";
		return change + " ".repeat(bytes - change.length());
	}

	private HttpResponse<String> patch(String body, boolean chunked) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		BodyPublisher publisher = chunked ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
				: BodyPublishers.ofByteArray(bytes);
		String[] key = Visitor.key(this.sent);
		return this.visitor.send("PATCH", this.path, publisher, "Content-Type", "application/json", key[0], key[1]);
	}

}
