package org.driftwood.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.driftwood.privacy.HomeEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses are taken for the submitter's, and how he corrects it. */
@PortalTest
class HomesTests {

	private static final String SERVER = "192.0.2.1";

	/** Within which another one has come to where he has to wait. */
	private static final long WHILE = 400_000_000;

	@LocalServerPort
	private int port;

	@Autowired
	private Homes homes;

	@Autowired
	private Submissions submissions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({
			"stray-rerouted-sll.pcap, 203.0.113.5, SENT_TO_HERE, Packets to this address reached the machine that captured.",
			"stray-old-lease.pcap, 198.51.100.17, SENT_TO_HERE, Packets to this address reached the machine that captured.",
			"client.pcap, 10.0.1.2, SENT_FROM_HERE, The machine that captured sent packets from it." })
	void whatThePacketsTellIsToldToTheOwnerInWords(String file, String address, HomeEvidence evidence, String words) {
		JsonNode sent = this.visitor.analysed(Captures.lab(file));
		assertThat(evidence(sent)).containsEntry(address, evidence);
		assertThat(managed(sent)).contains(address, words);
	}

	@Test
	void whereMostStraysOfAWholeNetworkWentIsHis() {
		List<byte[]> packets = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			packets.add(Captures.bubble(SERVER, (i < 5) ? "203.0.113.5" : "203.0.113." + (10 + i)));
			packets.add(Captures.bubble("192.0.2." + (10 + i), (i < 5) ? "203.0.113.5" : "203.0.113." + (10 + i)));
		}
		JsonNode sent = this.visitor.analysed(Captures.of(packets));
		assertThat(evidence(sent)).containsExactly(Map.entry("203.0.113.5", HomeEvidence.MOST_SENT_TO));
		assertThat(managed(sent)).contains("Most stray packets were sent to it.");
	}

	@Test
	void anAddressInTheNetworkThatSentTheCaptureIsHis() {
		String his = this.visitor.neighbour(55);
		List<byte[]> packets = List.of(Captures.bubble(SERVER, his), Captures.bubble(SERVER, "198.51.100.80"),
				Captures.bubble("192.0.2.9", "198.51.100.81"), Captures.bubble("192.0.2.10", "198.51.100.82"));
		JsonNode sent = this.visitor.analysed(Captures.of(packets));
		assertThat(evidence(sent)).containsEntry(his, HomeEvidence.UPLOADED_FROM);
		assertThat(managed(sent)).contains("It is in the network that the capture was sent from.");
		assertThat(evidence(new Visitor(this.port).analysed(Captures.of(packets))))
			.doesNotContainValue(HomeEvidence.UPLOADED_FROM);
	}

	@Test
	void whatHeTypesIsHis() {
		HttpResponse<String> answer = this.visitor.send("POST", Visitor.API + "?homeAddress=" + SERVER,
				BodyPublishers.ofByteArray(Captures.lab("stray-rerouted.pcap")));
		JsonNode sent = Visitor.json(answer);
		this.visitor.settled(Visitor.id(sent));
		assertThat(evidence(sent)).containsEntry(SERVER, HomeEvidence.STATED);
		assertThat(managed(sent)).contains("You named it.");
		assertThat(publicly(sent)).doesNotContain(SERVER);
	}

	@Test
	void whatIsNoAddressIsNotTaken() {
		HttpResponse<String> answer = this.visitor.send("POST", Visitor.API + "?homeAddress=example.org",
				BodyPublishers.ofByteArray(Captures.strays()));
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@Test
	void aCorrectionCountsAtOnceAndForEverything() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		assertThat(publicly(sent)).contains(SERVER);
		assertThat(counted(sent, SERVER)).isPositive();
		String page = "/s/" + Visitor.id(sent);
		this.visitor.own(sent);
		HttpResponse<String> answer = this.visitor.fill(page + "/manage", page + "/homes", "address",
				" " + SERVER + ", 192.0.2.77");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(evidence(sent)).containsEntry(SERVER, HomeEvidence.STATED)
			.containsEntry("192.0.2.77", HomeEvidence.STATED);
		assertThat(publicly(sent)).doesNotContain(SERVER);
		assertThat(counted(sent, SERVER)).isZero();
		assertThat(packetsCounted(sent)).isEqualTo(12);
	}

	/** Renewal and withdrawal hold the submission first, and the sums afterwards. */
	@Test
	void whoNamesAnAddressWhileTheReportIsMadeAgainWaitsAndKeepsNobodyFromIt() throws Exception {
		SubmissionId id = id(this.visitor.analysed(Captures.lab("stray-rerouted.pcap")));
		try (ExecutorService owner = Executors.newSingleThreadExecutor()) {
			Future<Boolean> named = this.transaction.execute((_) -> {
				Submission submission = this.submissions.hold(id).orElseThrow();
				Future<Boolean> waiting = owner
					.submit(() -> this.homes.add(submission, List.of(Frames.ipv4(SERVER), Frames.ipv4("192.0.2.77"))));
				LockSupport.parkNanos(WHILE);
				this.events.publishEvent(new HomeAddressStated(id, Frames.ipv4("192.0.2.99")));
				assertThat(waiting).isNotDone();
				return waiting;
			});
			assertThat(named).isNotNull();
			assertThat(named.get()).isTrue();
		}
		assertThat(this.homes.find(id).orElseThrow().evidence()).containsEntry(Frames.ipv4(SERVER),
				HomeEvidence.STATED);
	}

	@Test
	void whatIsTakenBackMeanwhileGetsNoAddress() {
		SubmissionId id = id(this.visitor.analysed(Captures.strays()));
		Submission before = this.submissions.find(id).orElseThrow();
		this.submissions.withdraw(id);
		assertThat(this.homes.add(before, List.of(Frames.ipv4(SERVER)))).isFalse();
	}

	@Test
	void whatHeSaysIsNotHisIsShownAsAnyOther() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String page = "/s/" + Visitor.id(sent);
		this.visitor.own(sent);
		HttpResponse<String> answer = this.visitor.fill(page + "/manage", page + "/homes/remove", "address",
				"203.0.113.5");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(evidence(sent)).isEmpty();
		assertThat(managed(sent)).contains("No address is taken for yours.");
		assertThat(publicly(sent)).contains("203.0.113.0/24").doesNotContain("203.0.113.5");
	}

	@Test
	void whatHeCorrectsWrongIsToldToHim() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		String page = "/s/" + Visitor.id(sent);
		this.visitor.own(sent);
		for (String wrong : List.of("", "300.1.2.3", "::1", "203.0.113.5 and more", "1.2.3")) {
			HttpResponse<String> answer = this.visitor.fill(page + "/manage", page + "/homes", "address", wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
			assertThat(answer.body()).as(wrong).contains("Your own address has to be an IPv4 address");
		}
	}

	@Test
	void nobodyElseSeesOrCorrectsThem() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		Visitor stranger = new Visitor(this.port);
		String page = "/s/" + Visitor.id(sent);
		assertThat(stranger.get(page + "/manage").body()).doesNotContain("203.0.113.5", "Your own addresses");
		assertThat(stranger.fill(page + "/manage", page + "/homes", "address", SERVER).statusCode()).isEqualTo(403);
		assertThat(stranger.fill(page + "/manage", page + "/homes/remove", "address", "203.0.113.5").statusCode())
			.isEqualTo(403);
		assertThat(evidence(sent)).containsOnlyKeys("203.0.113.5");
	}

	@Test
	void withTheSubmissionTheyGo() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		assertThat(rows(sent)).isPositive();
		this.visitor.send("DELETE", Visitor.API + "/" + Visitor.id(sent), BodyPublishers.noBody(), Visitor.key(sent));
		assertThat(rows(sent)).isZero();
	}

	private String managed(JsonNode sent) {
		this.visitor.own(sent);
		return this.visitor.get("/s/" + Visitor.id(sent) + "/manage").body();
	}

	/** All that a stranger gets of a submission. */
	private String publicly(JsonNode sent) {
		Visitor stranger = new Visitor(this.port);
		String page = "/s/" + Visitor.id(sent);
		StringBuilder all = new StringBuilder();
		for (String path : List.of("", "/packets", "/conversations", "/report.json", "/packets.csv")) {
			all.append(stranger.get(page + path).body());
		}
		return all.toString();
	}

	private Map<String, HomeEvidence> evidence(JsonNode sent) {
		Map<String, HomeEvidence> evidence = new TreeMap<>();
		this.homes.find(id(sent)).orElseThrow().evidence().forEach((at, why) -> evidence.put(at.toString(), why));
		return evidence;
	}

	private static SubmissionId id(JsonNode sent) {
		return SubmissionId.parse(Visitor.id(sent)).orElseThrow();
	}

	private int rows(JsonNode sent) {
		return this.jdbc.sql("select count(*) from home_address where submission_id = :id")
			.param("id", Visitor.id(sent))
			.query(Integer.class)
			.single();
	}

	private int counted(JsonNode sent, String address) {
		return this.jdbc
			.sql("select count(*) from share where submission_id = :id and (source = :address or server = :address)")
			.param("id", Visitor.id(sent))
			.param("address", Frames.ipv4(address).toString())
			.query(Integer.class)
			.single();
	}

	private long packetsCounted(JsonNode sent) {
		return this.jdbc.sql("select sum(packets) from share where submission_id = :id")
			.param("id", Visitor.id(sent))
			.query(Long.class)
			.single();
	}

}
