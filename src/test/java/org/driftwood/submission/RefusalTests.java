package org.driftwood.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not taken, and what is taken although it is odd. */
@PortalTest
class RefusalTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void anEmptyFileIsRefused() {
		refused(this.visitor.post(new byte[0]), 422, "empty");
		refused(this.visitor.post(Visitor.API, new Multipart().file("capture", "a.pcap", new byte[0])), 422, "empty");
	}

	@Test
	void aTextFileIsRefused() {
		byte[] text = "this is no capture\n".repeat(100).getBytes(StandardCharsets.UTF_8);
		refused(this.visitor.post(text), 422, "not-a-capture");
		refused(this.visitor.post(Captures.gzip(text)), 422, "not-a-capture");
	}

	@Test
	void aCompressionThatIsNotReadIsRefused() {
		byte[] xz = Arrays.copyOf(new byte[] { (byte) 0xfd, 0x37, 0x7a, 0x58 }, 100);
		refused(this.visitor.post(xz), 422, "format-unsupported");
	}

	@Test
	void aCaptureOfAnotherToolIsRefusedByName() {
		byte[] snoop = Arrays.copyOf("snoop".getBytes(StandardCharsets.UTF_8), 100);
		refused(this.visitor.post(snoop), 422, "snoop-unsupported");
		assertThat(this.visitor.post(snoop).body()).contains("This is a snoop capture");
		byte[] monitor = Arrays.copyOf("GMBU".getBytes(StandardCharsets.UTF_8), 100);
		refused(this.visitor.post(Captures.gzip(monitor)), 422, "netmon-unsupported");
	}

	@Test
	void aFormWithNeitherFileNorHoursSaysNothing() {
		refused(this.visitor.post(Visitor.API, new Multipart().field("note", "x")), 422, "hours-missing");
	}

	@Test
	void aCaptureInAnotherPartIsNotLost() {
		Multipart hours = new Multipart().field("listenedHours", "24").file("file", "a.pcap", Captures.strays());
		refused(this.visitor.post(Visitor.API, hours), 422, "part-unknown");
		Multipart two = new Multipart().file("capture", "a.pcap", Captures.strays())
			.file("second", "b.pcap", Captures.strays());
		refused(this.visitor.post(Visitor.API, two), 422, "part-unknown");
		Multipart twice = new Multipart().file("capture", "a.pcap", Captures.strays())
			.file("capture", "b.pcap", Captures.strays());
		refused(this.visitor.post(Visitor.API, twice), 422, "part-unknown");
		refused(this.visitor.post(Visitor.API, new Multipart().field("capture", "a.pcap")), 422, "part-unknown");
		HttpResponse<String> answer = this.visitor.post(Visitor.API, new Multipart().field("hours", "24"));
		refused(answer, 422, "part-unknown");
		assertThat(Visitor.json(answer).at("/detail").asString()).contains("“curl -F capture=@FILE”",
				"“listenedHours”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vantage=MOON", "ipv6Use=none", "listenedHours=-1", "listenedHours=87601",
			"listenedHours=much", "includePayload=perhaps" })
	void anAnswerThatIsNoneIsNotUnderstood(String query) {
		HttpResponse<String> answer = this.visitor.send("POST", Visitor.API + "?" + query,
				BodyPublishers.ofByteArray(Captures.strays()));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).doesNotContain("org.driftwood", "java.lang", "Exception");
	}

	@Test
	void aNoteThatIsTooLongIsNotUnderstood() {
		Multipart form = new Multipart().field("note", "x".repeat(1001)).file("capture", "a.pcap", Captures.strays());
		assertThat(this.visitor.post(Visitor.API, form).statusCode()).isEqualTo(400);
	}

	@Test
	void anIdempotencyKeyThatIsTooLongIsNotUnderstood() {
		HttpResponse<String> answer = this.visitor.post(Captures.strays(), "Idempotency-Key", "k".repeat(201));
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@Test
	void aFieldsOnlyFormIsNoCapture() {
		HttpResponse<String> answer = this.visitor.send("POST", Visitor.API, BodyPublishers.ofString("note=x"),
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void aCaptureThatIsCutInTheMiddleIsReadUpToThere() {
		byte[] whole = Captures.strays();
		String id = Visitor.id(this.visitor.analysed(Arrays.copyOf(whole, whole.length / 2)));
		JsonNode report = report(id);
		assertThat(report.at("/capture/cutShort").asBoolean()).isTrue();
		assertThat(report.at("/teredo/packets").asInt()).isBetween(1, 23);
	}

	@Test
	void aGzipThatIsCutInTheMiddleIsReadUpToThere() {
		byte[] whole = Captures.gzip(Captures.bubbles(2000));
		JsonNode report = report(Visitor.id(this.visitor.analysed(Arrays.copyOf(whole, whole.length / 2))));
		assertThat(report.at("/capture/cutShort").asBoolean()).isTrue();
		assertThat(report.at("/capture/compression").asString()).isEqualTo("GZIP");
		assertThat(report.at("/teredo/packets").asInt()).isBetween(1, 1999);
	}

	@Test
	void aHeaderAloneIsACaptureWithoutPackets() {
		JsonNode report = report(Visitor.id(this.visitor.analysed(Captures.queries(0))));
		assertThat(report.at("/capture/packets").asInt(-1)).isZero();
		assertThat(report.at("/teredo/packets").asInt(-1)).isZero();
	}

	@Test
	void nothingButQueriesIsAResult() {
		JsonNode report = report(Visitor.id(this.visitor.analysed(Captures.queries(9))));
		assertThat(report.at("/capture/packets").asInt()).isEqualTo(9);
		assertThat(report.at("/teredo/packets").asInt(-1)).isZero();
		assertThat(report.at("/hypotheses/0/id").asString()).isIn("", "NOT_TEREDO");
	}

	@Test
	void aRecordThatClaimsFourGigabytesIsNoHarm() {
		byte[] capture = Arrays.copyOf(Captures.queries(1), 80);
		Arrays.fill(capture, 32, 40, (byte) 0xff);
		HttpResponse<String> answer = this.visitor.post(capture);
		if (answer.statusCode() == 202) {
			assertThat(this.visitor.settled(Visitor.id(Visitor.json(answer))).at("/state").asString()).isIn("DONE",
					"FAILED");
		}
		else {
			refused(answer, 422, "not-a-capture");
		}
	}

	@Test
	void aGzipBombIsNotUnpacked() {
		byte[] bomb = Captures.gzip(Captures.zeros(64));
		HttpResponse<String> answer = this.visitor.post(bomb);
		if (answer.statusCode() == 202) {
			JsonNode status = this.visitor.settled(Visitor.id(Visitor.json(answer)));
			assertThat(status.at("/state").asString()).isEqualTo("FAILED");
			assertThat(status.at("/problem").asString()).isEqualTo("decompressed-too-large");
			HttpResponse<String> report = this.visitor.get(Visitor.API + "/" + status.at("/id").asString() + "/report");
			refused(report, 413, "decompressed-too-large");
		}
		else {
			refused(answer, 413, "decompressed-too-large");
		}
	}

	@Test
	void aCaptureOfAnUnknownLinkTypeFailsWithTheReason() {
		byte[] capture = Captures.strays();
		capture[20] = (byte) 147;
		capture[21] = 0;
		JsonNode status = this.visitor.settled(Visitor.id(this.visitor.sent(capture)));
		assertThat(status.at("/state").asString()).isEqualTo("FAILED");
		assertThat(status.at("/problem").asString()).isEqualTo("link-type-unsupported");
		assertThat(status.at("/linkType").asInt()).isEqualTo(147);
		assertThat(this.visitor.get("/s/" + Visitor.id(status)).body()).contains("Its number is 147");
	}

	@Test
	void afterTwentyInAnHourANetworkHasToWait() {
		for (int i = 0; i < 20; i++) {
			this.visitor.sent(Captures.queries(1));
		}
		HttpResponse<String> answer = this.visitor.post(Captures.queries(1));
		refused(answer, 429, "rate-limited");
		assertThat(Visitor.header(answer, "Retry-After")).isEqualTo("3600");
		assertThat(Visitor.json(answer).at("/detail").asString()).contains("Wait an hour");
		assertThat(new Visitor(this.port).post(Captures.queries(1)).statusCode()).isEqualTo(202);
	}

	private JsonNode report(String id) {
		return Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report"));
	}

	private static void refused(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		JsonNode problem = Visitor.json(answer);
		assertThat(problem.at("/type").asString()).isEqualTo("/api#" + type);
		assertThat(problem.at("/status").asInt()).isEqualTo(status);
		assertThat(problem.at("/detail").asString()).isNotBlank();
	}

}
