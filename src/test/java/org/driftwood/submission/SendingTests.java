package org.driftwood.submission;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way in which a program can send a capture. */
@PortalTest
class SendingTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Submissions submissions;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void aFormOfPartsIsTakenWithItsAnswers() {
		Multipart form = new Multipart().field("ipv6Use", "NONE")
			.field("teredoUse", "NO")
			.field("vantage", "OUTSIDE_FIREWALL")
			.field("network", "HOME")
			.field("listenedHours", "2.5")
			.field("note", " hello ")
			.field("includePayload", "true")
			.field("homeAddress", "198.51.100.17, 203.0.113.5 198.51.100.17")
			.file("capture", "a b.pcap", Captures.strays());
		Submission submission = taken(this.visitor.post(Visitor.API, form));
		assertThat(submission.fileName()).isEqualTo("a b.pcap");
		assertThat(submission.answers()).isEqualTo(new Answers(Answers.Ipv6Use.NONE, Answers.TeredoUse.NO,
				Answers.Vantage.OUTSIDE_FIREWALL, Answers.NetworkType.HOME, 2.5, "hello", true,
				List.of(Frames.ipv4("198.51.100.17"), Frames.ipv4("203.0.113.5"))));
	}

	@Test
	void aRawBodyIsTakenWithItsAnswersInTheQuery() {
		Submission submission = taken(this.visitor.send("POST", Visitor.API + "?vantage=ON_HOST&ipv6Use=TUNNEL&note=",
				BodyPublishers.ofByteArray(Captures.strays()), "Content-Type", "application/vnd.tcpdump.pcap"));
		assertThat(submission.answers()).isEqualTo(
				new Answers(Answers.Ipv6Use.TUNNEL, null, Answers.Vantage.ON_HOST, null, null, null, false, List.of()));
		assertThat(submission.fileName()).isNull();
		assertThat(submission.bytes()).isEqualTo(Captures.strays().length);
	}

	@Test
	void aBodyInChunksIsTaken() {
		byte[] capture = Captures.strays();
		taken(this.visitor.send("POST", Visitor.API,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(capture))));
	}

	@Test
	void aFileIsPutWithItsName() {
		Submission submission = taken(this.visitor.send("PUT", Visitor.API + "/teredo.pcap?network=HOSTING",
				BodyPublishers.ofByteArray(Captures.strays())));
		assertThat(submission.fileName()).isEqualTo("teredo.pcap");
		assertThat(submission.answers().network()).isEqualTo(Answers.NetworkType.HOSTING);
	}

	/** The name is the sender's, and of whatever kind; the answer is what it is. */
	@ParameterizedTest
	@ValueSource(strings = { "two.pcap.gz", "two.pcap", "two.bat", "two" })
	void theAnswerToAFileIsNotCalledByAnotherName(String name) {
		HttpResponse<String> answer = this.visitor.send("PUT", Visitor.API + "/" + name,
				BodyPublishers.ofByteArray(Captures.strays()));
		assertThat(taken(answer).fileName()).isEqualTo(name);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/json");
		assertThat(Visitor.header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"submission.json\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/" })
	void aFileIsPutWithoutAName(String end) {
		Submission submission = taken(
				this.visitor.send("PUT", Visitor.API + end, BodyPublishers.ofByteArray(Captures.strays())));
		assertThat(submission.fileName()).isNull();
	}

	@Test
	void theAnswerNamesTheSubmissionAndItsKeyWhichIsNeverToldAgain() {
		HttpResponse<String> answer = this.visitor.post(Captures.strays());
		JsonNode body = Visitor.json(answer);
		String self = Visitor.API + "/" + Visitor.id(body);
		assertThat(Visitor.header(answer, "Location")).isEqualTo(self);
		assertThat(Visitor.header(answer, "Cache-Control")).contains("no-store");
		assertThat(body.at("/key").asString()).matches("[A-Za-z0-9_-]{27}");
		assertThat(body.at("/state").asString()).isEqualTo("QUEUED");
		assertThat(body.at("/links/page").asString()).isEqualTo("/s/" + Visitor.id(body));
		assertThat(this.visitor.get(self).body()).doesNotContain("key");
		this.visitor.settled(Visitor.id(body));
		assertThat(this.visitor.get(self).body() + this.visitor.get(self + "/report").body()
				+ this.visitor.get(self + "/packets").body())
			.doesNotContain(body.at("/key").asString());
	}

	@Test
	void theStatusIsToldAgainOnlyWhenItChanged() {
		String self = Visitor.API + "/" + Visitor.id(this.visitor.analysed(Captures.strays()));
		HttpResponse<String> first = this.visitor.get(self);
		String tag = Visitor.header(first, "ETag");
		assertThat(tag).startsWith("\"DONE-");
		HttpResponse<String> second = this.visitor.get(self, "If-None-Match", tag);
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(this.visitor.get(self, "If-None-Match", "\"QUEUED-0-0\"").statusCode()).isEqualTo(200);
		JsonNode status = Visitor.json(first);
		assertThat(status.at("/progress/bytes")).isEqualTo(status.at("/progress/totalBytes"));
		assertThat(status.at("/progress/packets").asInt()).isEqualTo(24);
	}

	@Test
	void theEventsEndWithTheLastState() {
		String id = Visitor.id(this.visitor.sent(Captures.strays()));
		HttpResponse<String> events = this.visitor.get(Visitor.API + "/" + id + "/events", "Accept",
				"text/event-stream");
		assertThat(Visitor.header(events, "Content-Type")).startsWith("text/event-stream");
		assertThat(events.body().strip().lines().filter((line) -> line.startsWith("data:")).toList()).last()
			.asString()
			.contains("\"state\":\"DONE\"");
	}

	@Test
	void theSameKeyAndFileAreTakenOnce() {
		HttpResponse<String> first = this.visitor.post(Captures.strays(), "Idempotency-Key", "k1");
		HttpResponse<String> second = this.visitor.post(Captures.strays(), "Idempotency-Key", "k1");
		assertThat(second.statusCode()).isEqualTo(202);
		assertThat(Visitor.json(second).at("/id")).isEqualTo(Visitor.json(first).at("/id"));
		assertThat(Visitor.json(second).at("/key")).isEqualTo(Visitor.json(first).at("/key"));
	}

	@Test
	void theSameKeyForAnotherFileIsRefused() {
		this.visitor.post(Captures.strays(), "Idempotency-Key", "k2");
		HttpResponse<String> second = this.visitor.post(Captures.queries(3), "Idempotency-Key", "k2");
		assertThat(second.statusCode()).isEqualTo(422);
		assertThat(Visitor.json(second).at("/type").asString()).isEqualTo("/api#idempotency-key-reused");
	}

	@Test
	void theSameKeyFromAnotherNetworkIsAnotherOne() {
		HttpResponse<String> first = this.visitor.post(Captures.strays(), "Idempotency-Key", "k3");
		HttpResponse<String> second = new Visitor(this.port).post(Captures.strays(), "Idempotency-Key", "k3");
		assertThat(Visitor.json(second).at("/id")).isNotEqualTo(Visitor.json(first).at("/id"));
		assertThat(Visitor.json(second).at("/key")).isNotEqualTo(Visitor.json(first).at("/key"));
	}

	private Submission taken(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String id = Visitor.id(Visitor.json(answer));
		assertThat(this.visitor.settled(id).at("/state").asString()).isEqualTo("DONE");
		return this.submissions.find(new SubmissionId(id)).orElseThrow();
	}

}
