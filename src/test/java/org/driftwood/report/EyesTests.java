package org.driftwood.report;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner sees everything that is kept, and everyone what is everyone's business. */
@PortalTest
class EyesTests {

	/** Where the strays went. */
	private static final String HOME = "203.0.113.5";

	/** For whom they were. */
	private static final String CLIENT = "198.51.100.17";

	private static final String SERVER = "192.0.2.1";

	private static final List<String> PAGES = List.of("", "/packets", "/conversations");

	private static final List<String> FILES = List.of("/report.json", "/packets.csv", "/excerpt.pcap");

	@LocalServerPort
	private int port;

	@Autowired
	private CaptureStore store;

	@Autowired
	private JdbcClient jdbc;

	private Visitor owner;

	private Visitor stranger;

	private JsonNode sent;

	private String page = "";

	private String api = "";

	@BeforeEach
	void send() {
		this.owner = new Visitor(this.port);
		this.stranger = new Visitor(this.port);
		this.sent = this.owner.analysed(Captures.lab("stray-rerouted.pcap"));
		this.owner.own(this.sent);
		this.page = "/s/" + Visitor.id(this.sent);
		this.api = Visitor.API + "/" + Visitor.id(this.sent);
	}

	@Test
	void everyoneElseFindsTheOwnersAddressOnNoPageAndInNoFile() {
		for (String path : PAGES) {
			String body = this.stranger.get(this.page + path).body();
			assertThat(body).as(path).doesNotContain(HOME, CLIENT).contains(SERVER);
		}
		for (String path : FILES) {
			String bytes = latin(this.stranger.download(this.page + path));
			assertThat(bytes).as(path).doesNotContain(HOME, CLIENT, latin(203, 0, 113, 5), latin(198, 51, 100, 17));
			assertThat(bytes).as(path).isEqualTo(latin(this.stranger.download(this.api + path)));
		}
	}

	@Test
	void theOwnerFindsItOnEachByCookieAndInEachFileByKeyToo() {
		for (String path : PAGES) {
			assertThat(this.owner.get(this.page + path).body()).as(path).contains(CLIENT, SERVER);
		}
		assertThat(this.owner.get(this.page + "/packets").body()).contains(HOME);
		for (String path : FILES) {
			String bytes = latin(this.owner.download(this.page + path));
			assertThat(bytes).as(path).contains(path.endsWith("pcap") ? latin(203, 0, 113, 5) : HOME);
			assertThat(bytes).as(path)
				.isEqualTo(latin(this.stranger.download(this.api + path, Visitor.key(this.sent))));
		}
	}

	@Test
	void theOwnersCaptureIsTheOneThatIsKept() throws IOException {
		SubmissionId id = SubmissionId.parse(Visitor.id(this.sent)).orElseThrow();
		assertThat(this.owner.download(this.page + "/excerpt.pcap"))
			.isEqualTo(Files.readAllBytes(this.store.excerpt(id, ExcerptFile.PCAP)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "client.pcap", "nat-both-sides.pcap", "stray-old-lease.pcap", "stray-old-lease-sll.pcap",
			"stray-rerouted.pcap" })
	void whatIsSaidOfTheCaptureIsSaidOfEveryonesToo(String file) {
		String path = Visitor.API + "/" + Visitor.id(this.owner.analysed(Captures.lab(file)));
		JsonNode report = Visitor.json(this.stranger.get(path + "/report"));
		byte[] everyones = this.stranger.download(path + "/excerpt.pcap");
		String again = Visitor.API + "/" + Visitor.id(this.owner.analysed(everyones)) + "/report";
		JsonNode other = Visitor.json(this.stranger.get(again));
		assertThat(other.at("/teredo")).isEqualTo(report.at("/teredo"));
		assertThat(other.at("/hypotheses")).isEqualTo(report.at("/hypotheses"));
	}

	@Test
	void whatMatchesForTheOwnerMatchesForEveryone() {
		String path = Visitor.API + "/" + Visitor.id(this.owner.analysed(Captures.strays())) + "/packets";
		JsonNode packet = Visitor.json(this.stranger.get(path)).at("/items/0");
		assertThat(packet.at("/destinationVerdict").asString()).isEqualTo("DEST_MATCH");
		assertThat(packet.at("/destinationTeredo/client")).isEqualTo(packet.at("/outer/destination"));
		assertThat(packet.at("/outer/source").asString()).isEqualTo(packet.at("/destinationTeredo/server").asString());
	}

	@Test
	void aClientThatDidNotSendIsToldByItsNetwork() {
		JsonNode packet = Visitor.json(this.stranger.get(this.api + "/packets")).at("/items/0");
		assertThat(packet.at("/destinationTeredo/client").asString()).isEqualTo("198.51.100.0/24");
		assertThat(packet.at("/destinationTeredo/server").asString()).isEqualTo(SERVER);
		assertThat(packet.at("/destinationVerdict").asString()).isEqualTo("DEST_MISMATCH");
	}

	@Test
	void aPrivateAddressIsNobodyElsesBusiness() {
		JsonNode inside = this.owner.analysed(Captures.lab("client.pcap"));
		String path = Visitor.API + "/" + Visitor.id(inside) + "/packets.csv";
		String theOwners = this.stranger.get(path, Visitor.key(inside)).body();
		List<String> local = theOwners.lines()
			.flatMap((line) -> List.of(line.split("[\",]+")).stream())
			.filter((cell) -> cell.matches("(10|192\\.168|172\\.(1[6-9]|2[0-9]|3[01]))\\.[0-9.]+"))
			.distinct()
			.toList();
		assertThat(local).isNotEmpty();
		assertThat(this.stranger.get(path).body()).doesNotContain(local);
	}

	@Test
	void theFilesHashIsTheOwnersAlone() {
		String hash = Visitor.json(this.stranger.get(this.api + "/report", Visitor.key(this.sent)))
			.at("/capture/sha256")
			.asString();
		assertThat(hash).matches("[0-9a-f]{64}");
		assertThat(this.owner.get(this.page).body()).contains(hash);
		for (String path : List.of(this.page, this.api, this.api + "/report", this.page + "/report.json")) {
			assertThat(this.stranger.get(path).body()).as(path).doesNotContain(hash, "sha256", "class=\"hash\"");
		}
	}

	@Test
	void theFilesNameIsTheOwnersAlone() {
		JsonNode named = Visitor.json(this.owner.send("PUT", Visitor.API + "/my-own-name.pcap",
				BodyPublishers.ofByteArray(Captures.strays())));
		this.owner.settled(Visitor.id(named));
		this.owner.own(named);
		String path = "/s/" + Visitor.id(named);
		assertThat(this.owner.get(path).body()).contains("my-own-name.pcap");
		assertThat(this.owner.get(path + "?as=everyone").body()).doesNotContain("my-own-name");
		assertThat(this.stranger.get(path).body()).doesNotContain("my-own-name");
	}

	@Test
	void anOwnerCanLookWithEveryonesEyes() {
		for (String path : PAGES) {
			String body = this.owner.get(this.page + path + "?as=everyone").body();
			assertThat(body).as(path).doesNotContain(HOME, CLIENT).contains("Back to what you alone see.");
		}
		for (String path : FILES) {
			assertThat(this.owner.download(this.page + path + "?as=everyone")).as(path)
				.isEqualTo(this.stranger.download(this.page + path));
		}
		assertThat(this.stranger.get(this.page + "?as=owner").body()).doesNotContain(CLIENT);
	}

	@Test
	void eachPageSaysWhoLooks() {
		for (String path : PAGES) {
			assertThat(this.owner.get(this.page + path).body()).as(path).contains("You see your own addresses");
			assertThat(this.stranger.get(this.page + path).body()).as(path)
				.contains("they are replaced here by stand-ins");
		}
		assertThat(Visitor.json(this.stranger.get(this.api + "/report")).at("/seenBy").asString())
			.isEqualTo("EVERYONE");
		assertThat(Visitor.json(this.owner.get(this.page + "/report.json")).at("/seenBy").asString())
			.isEqualTo("OWNER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/report", "/report.json", "/packets", "/packets.csv", "/excerpt.pcap" })
	void aWrongKeyIsToldSo(String path) {
		for (String wrong : List.of("Bearer " + "x".repeat(27), "Bearer ", "Basic eDp5",
				this.sent.at("/key").asString())) {
			HttpResponse<String> answer = this.stranger.get(this.api + path, "Authorization", wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(403);
			assertThat(answer.body()).doesNotContain(SERVER);
		}
	}

	@Test
	void noAnswerForTheOwnerIsKeptForAnybodyElse() {
		for (String path : List.of("", "/packets", "/conversations", "/report.json", "/packets.csv", "/excerpt.pcap")) {
			HttpResponse<String> answer = this.owner.get(this.page + path);
			assertThat(Visitor.header(answer, "Cache-Control")).as(path).contains("no-store");
			assertThat(String.join(",", answer.headers().allValues("Vary"))).as(path).containsIgnoringCase("Cookie");
		}
		for (String path : List.of("/report", "/packets", "/packets.csv", "/excerpt.pcap")) {
			HttpResponse<String> answer = this.stranger.get(this.api + path, Visitor.key(this.sent));
			assertThat(Visitor.header(answer, "Cache-Control")).as(path).contains("no-store");
			assertThat(String.join(",", this.stranger.get(this.api + path).headers().allValues("Vary"))).as(path)
				.containsIgnoringCase("Authorization");
		}
	}

	@Test
	void ofAnOlderReportNobodyElseSeesAnAddress() {
		forgetWhoseTheyAre();
		for (String path : PAGES) {
			HttpResponse<String> answer = this.stranger.get(this.page + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path)
				.doesNotContain(HOME, CLIENT, SERVER, "198.51.100.", "/packets?from")
				.contains("before anybody looked which addresses");
		}
		JsonNode report = Visitor.json(this.stranger.get(this.api + "/report"));
		assertThat(report.at("/conversations")).isEmpty();
		assertThat(report.at("/otherConversations/packets").asInt()).isEqualTo(12);
		assertThat(report.at("/teredo/packets").asInt()).isEqualTo(12);
		assertThat(Visitor.json(this.stranger.get(this.api + "/packets")).at("/items")).isEmpty();
		assertThat(this.stranger.get(this.api + "/packets.csv").body().lines()).hasSize(1);
		assertThat(this.stranger.download(this.api + "/excerpt.pcap")).hasSize(24);
		assertThat(this.owner.get(this.page + "/packets").body()).contains(HOME, CLIENT, SERVER);
	}

	@Test
	void whenTheOwnerOfAnOlderReportHasNamedHisAddressTheOthersAreShown() {
		forgetWhoseTheyAre();
		assertThat(this.owner.get(this.page + "/manage").body()).contains("before anybody looked");
		this.owner.fill(this.page + "/manage", this.page + "/homes", "address", HOME);
		assertThat(this.stranger.get(this.page + "/packets").body()).contains(SERVER).doesNotContain(HOME, CLIENT);
	}

	private void forgetWhoseTheyAre() {
		String id = Visitor.id(this.sent);
		this.jdbc.sql("delete from home_address where submission_id = :id").param("id", id).update();
		this.jdbc.sql("update submission set homes_decided = false where id = :id").param("id", id).update();
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static String latin(int... bytes) {
		StringBuilder text = new StringBuilder();
		for (int b : bytes) {
			text.append((char) b);
		}
		return text.toString();
	}

}
