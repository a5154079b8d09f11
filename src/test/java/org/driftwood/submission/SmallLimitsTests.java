package org.driftwood.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that takes little: nothing gets past its limits, by whatever way. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { Visitor.BEHIND_A_PROXY, "driftwood.limits.upload-size=64KB",
				"driftwood.limits.bytes-per-day=150KB", "driftwood.limits.queue=2", "driftwood.limits.packets=500",
				"driftwood.limits.excerpt-size=1KB", "driftwood.limits.excerpt-kept=30d" })
class SmallLimitsTests {

	private static final byte[] LARGE = Arrays.copyOf(Captures.queries(3000), 100_000);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SubmissionProperties properties;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void aBodyThatSaysItIsTooLargeIsRefused() {
		refused(this.visitor.post(LARGE), 413, "too-large");
		refused(this.visitor.send("PUT", Visitor.API + "/a.pcap", BodyPublishers.ofByteArray(LARGE)), 413, "too-large");
	}

	@Test
	void aBodyThatTurnsOutTooLargeIsRefused() throws IOException {
		refused(this.visitor.send("POST", Visitor.API,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))), 413, "too-large");
		assertThat(files("incoming")).isEmpty();
		assertThat(files("uploads")).isEmpty();
	}

	@Test
	void aPartThatIsTooLargeIsRefused() throws IOException {
		refused(this.visitor.post(Visitor.API, new Multipart().file("capture", "a.pcap", LARGE)), 413, "too-large");
		assertThat(files("incoming")).isEmpty();
	}

	@Test
	void aFormThatIsTooLargeGetsAPageThatSaysSo() throws IOException {
		HttpResponse<String> page = this.visitor.submit("/submit", "/submissions",
				new Multipart().file("capture", "a.pcap", LARGE));
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(Visitor.header(page, "Content-Type")).startsWith("text/html");
		assertThat(page.body()).contains("too large", "href=\"/submit\"");
		assertThat(files("incoming")).isEmpty();
	}

	@Test
	void aFileAtTheLimitIsTaken() {
		assertThat(this.visitor.post(Arrays.copyOf(Captures.queries(1), 64 * 1024)).statusCode()).isEqualTo(202);
		refused(this.visitor.post(Arrays.copyOf(Captures.queries(1), 64 * 1024 + 1)), 413, "too-large");
	}

	@Test
	void afterItsBytesOfTheDayANetworkHasToWait() {
		byte[] capture = Arrays.copyOf(Captures.queries(1), 60 * 1024);
		for (int i = 0; i < 2; i++) {
			this.visitor.settled(Visitor.id(this.visitor.sent(capture)));
		}
		refused(this.visitor.post(capture), 429, "day-used-up");
	}

	@Test
	void morePacketsThanAreReadAreRefusedWithTheReason() {
		JsonNode status = this.visitor.settled(Visitor.id(this.visitor.sent(Captures.queries(501))));
		assertThat(status.at("/problem").asString()).isEqualTo("too-many-packets");
	}

	@Test
	void theExcerptKeepsToItsSizeAndTheReportCountsAll() {
		String id = Visitor.id(this.visitor.analysed(Captures.bubbles(100)));
		JsonNode report = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report"));
		assertThat(report.at("/teredo/packets").asInt()).isEqualTo(100);
		assertThat(report.at("/teredo/listed").asInt()).isBetween(1, 20);
		JsonNode packets = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/packets"));
		assertThat(packets.at("/items").size()).isEqualTo(report.at("/teredo/listed").asInt());
	}

	@Test
	void whenTheQueueIsFullNothingIsTaken() {
		String states = "update submission set state = ? where state = ?";
		this.visitor.analysed(Captures.queries(1));
		this.visitor.analysed(Captures.queries(2));
		this.jdbc.sql(states).params("QUEUED", "DONE").update();
		try {
			HttpResponse<String> answer = this.visitor.post(Captures.queries(1));
			refused(answer, 503, "queue-full");
			assertThat(Visitor.header(answer, "Retry-After")).isEqualTo("3600");
			assertThat(Visitor.json(answer).at("/detail").asString()).contains("in an hour");
		}
		finally {
			this.jdbc.sql(states).params("DONE", "QUEUED").update();
		}
	}

	@Test
	void theLimitsThatAreToldAreTheSettings() {
		JsonNode limits = Visitor.json(this.visitor.get("/api/v1/limits"));
		assertThat(limits.at("/uploadSize").asLong()).isEqualTo(64 * 1024);
		assertThat(limits.at("/bytesPerDay").asLong()).isEqualTo(150 * 1024);
		assertThat(limits.at("/queue").asInt()).isEqualTo(2);
		assertThat(limits.at("/packets").asLong()).isEqualTo(500);
		assertThat(limits.at("/excerptKept").asString()).isEqualTo("30d");
		assertThat(limits.at("/decompressedSize").asLong()).isEqualTo(4L << 30);
		assertThat(limits.at("/analysisTime").asInt()).isEqualTo(900);
		assertThat(limits.at("/diskFree").asString()).isEqualTo("5%");
		assertThat(this.visitor.get("/submit").body()).containsPattern("64.KB");
	}

	private List<Path> files(String directory) throws IOException {
		try (Stream<Path> files = Files.list(this.properties.dataDir().resolve(directory))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static void refused(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(Visitor.json(answer).at("/type").asString()).isEqualTo("/api#" + type);
	}

}
