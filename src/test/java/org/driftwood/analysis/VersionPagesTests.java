package org.driftwood.analysis;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A report that was made again, and what it was before, for its owner and for all. */
@PortalTest
class VersionPagesTests {

	private static final byte[] CAPTURE = Captures.lab("stray-rerouted.pcap");

	/** Where the strays went, which is nobody's business but the owner's. */
	private static final String HOME = "203.0.113.5";

	/** For whom they were. */
	private static final String CLIENT = "198.51.100.17";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RenewalJob renewal;

	private Visitor owner;

	private Visitor stranger;

	private JsonNode sent;

	private String page = "";

	private String api = "";

	/** An earlier program analysed it, and weighed it otherwise. */
	@BeforeEach
	void upgrade() throws IOException {
		this.owner = new Visitor(this.port);
		this.stranger = new Visitor(this.port);
		this.sent = this.owner.analysed(CAPTURE);
		this.owner.own(this.sent);
		this.page = "/s/" + Visitor.id(this.sent);
		this.api = Visitor.API + "/" + Visitor.id(this.sent);
		EarlierProgram earlier = new EarlierProgram(this.portal);
		earlier.analysed(id(), CAPTURE);
		earlier.said(id(), "\"REROUTED\"", "\"SCAN\"");
		earlier.said(id(), "\"destinationVerdict\":\"DEST_MISMATCH\"", "\"destinationVerdict\":\"DEST_MATCH\"");
		earlier.said(id(), "\"BUBBLE_FROM_SERVER\":", "\"BUBBLE_TO_SERVER\":");
		this.renewal.run(() -> false);
	}

	private SubmissionId id() {
		return SubmissionId.parse(Visitor.id(this.sent)).orElseThrow();
	}

	@Test
	void theSecondVersionIsTheReportAndSaysInWhatItDiffers() {
		for (Visitor visitor : List.of(this.owner, this.stranger)) {
			assertThat(visitor.get(this.page).body()).contains("meant for another address",
					"It differs from version 1 in the answer, what explains it, the kinds of packets, conversations.",
					this.page + "/versions");
		}
	}

	@Test
	void theFirstStaysWhereItCanBeReadAndSaysWhatIsNotInIt() {
		for (Visitor visitor : List.of(this.owner, this.stranger)) {
			String first = visitor.get(this.page + "/versions/1").body();
			assertThat(first)
				.contains("trying doors", "This is version 1 of this report.", "Read version 2",
						"Packets are told by the latest version alone", "Driftwood 0.0.1, rules 0")
				.doesNotContain("??", "id=\"when\"", "id=\"packets\"", "id=\"ticket\"", "conversation=1");
			assertThat(visitor.get(this.page + "/versions/2").body()).contains("meant for another address",
					"id=\"packets\"");
		}
	}

	/**
	 * As the server calls the others: of two versions one does not take the other's
	 * place.
	 */
	@Test
	void whatIsTakenOfTheFirstIsNamedSo() {
		String name = "download=\"driftwood-" + Visitor.id(this.sent);
		for (String type : List.of("html", "json")) {
			assertThat(this.stranger.get(this.page + "/versions/1").body()).contains(name + "-version-1." + type + "\"")
				.doesNotContain(name + ".");
			assertThat(this.stranger.get(this.page).body()).contains(name + "." + type + "\"")
				.doesNotContain(name + "-version");
		}
		assertThat(Visitor.header(this.stranger.get(this.page + "/report.md?version=1"), "Content-Disposition"))
			.contains("-version-1.md");
	}

	@Test
	void onePageTellsAllDifferences() {
		for (Visitor visitor : List.of(this.owner, this.stranger)) {
			assertThat(visitor.get(this.page + "/versions").body().replaceAll("\\s+", " "))
				.contains("Version 2", "Version 1", "What differs from version 1", "bubble to a server",
						"bubble from a server", "not there", "The first version")
				.contains("client is the receiver", "told otherwise")
				.doesNotContain("??", "Nothing differs");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/versions/1", "/versions/2", "/versions", "/report.json?version=1",
			"/report.md?version=1", "/report.html?version=1", "/conversations.csv?version=1" })
	void theOwnersAddressIsForTheOwner(String path) {
		assertThat(this.stranger.get(this.page + path).body()).doesNotContain(HOME, CLIENT).contains("192.0.2.1");
		assertThat(this.owner.get(this.page + path).body()).containsAnyOf(HOME, CLIENT);
	}

	@Test
	void programsAskForAVersionByItsNumber() {
		JsonNode latest = Visitor.json(this.stranger.get(this.api + "/report"));
		JsonNode first = Visitor.json(this.stranger.get(this.api + "/report?version=1"));
		assertThat(latest).isEqualTo(Visitor.json(this.stranger.get(this.api + "/report.json?version=2")));
		assertThat(first.at("/hypotheses/0/id").asString()).isEqualTo("SCAN");
		assertThat(first.at("/decoder/rules").asInt()).isZero();
		assertThat(latest.at("/hypotheses/0/id").asString()).isEqualTo("REROUTED");
		assertThat(first.at("/capture")).isEqualTo(latest.at("/capture"));
		for (String path : List.of("/report.md", "/report.html", "/report.pdf", "/conversations.csv")) {
			assertThat(this.stranger.get(this.api + path + "?version=1").statusCode()).as(path).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, report", "2, earlier_report" })
	void forOneVersionNoOtherOneIsRead(int number, String others) {
		this.jdbc.sql("update " + others + " set body = 'unreadable' where submission_id = ?")
			.param(id().value())
			.update();
		for (String path : List.of(this.page + "/versions/" + number, this.page + "/report.json?version=" + number,
				this.api + "/report?version=" + number)) {
			assertThat(this.stranger.get(path).statusCode()).as(path).isEqualTo(200);
		}
	}

	@Test
	void programsAreToldWhatThereIsAndWhatDiffers() {
		JsonNode items = Visitor.json(this.stranger.get(this.api + "/versions")).at("/items");
		assertThat(items).hasSize(2);
		assertThat(items.at("/0/version").asInt()).isEqualTo(2);
		assertThat(items.at("/0/differs").toString())
			.isEqualTo("[\"ANSWER\",\"HYPOTHESES\",\"KINDS\",\"CONVERSATIONS\"]");
		assertThat(items.at("/0/differences/kinds")).hasSize(2);
		assertThat(items.at("/1/decoder/version").asString()).isEqualTo("0.0.1");
		assertThat(items.at("/1/differences").isMissingNode()).isTrue();
		assertThat(this.stranger.get(items.at("/1/report").asString()).statusCode()).isEqualTo(200);
		assertThat(this.stranger.get(this.api + "/report").headers().allValues("Link"))
			.anySatisfy((link) -> assertThat(link).contains(this.api + "/versions", "version-history"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/versions/0", "/versions/3", "/versions/x", "/versions/1234567", "/report.json?version=3",
			"/report.pdf?version=0" })
	void whatNeverWasIsNotFound(String path) {
		assertThat(this.stranger.get(this.page + path).statusCode()).isEqualTo(404);
	}

	@Test
	void whatNeverWasIsNotFoundByProgramsEither() {
		assertThat(this.stranger.get(this.api + "/report?version=3").statusCode()).isEqualTo(404);
		assertThat(this.stranger.get(this.api + "/report?version=x").statusCode()).isEqualTo(400);
		assertThat(this.stranger.get("/api/v1/submissions/aaaa-aaaa-aaaa-aaaa/versions").statusCode()).isEqualTo(404);
	}

	@Test
	void withdrawnAllVersionsAreGone() {
		this.owner.send("DELETE", this.api, BodyPublishers.noBody(), Visitor.key(this.sent));
		for (String path : List.of("/versions", "/versions/1", "/report.json?version=1")) {
			assertThat(this.stranger.get(this.page + path).statusCode()).as(path).isEqualTo(410);
		}
		assertThat(this.stranger.get(this.api + "/versions").statusCode()).isEqualTo(410);
	}

	@Test
	void aLookThatChangesNothingIsToldAndMakesNoVersion() throws IOException {
		JsonNode other = this.owner.analysed(CAPTURE);
		String address = "/s/" + Visitor.id(other);
		new EarlierProgram(this.portal).analysed(SubmissionId.parse(Visitor.id(other)).orElseThrow(), CAPTURE);
		this.renewal.run(() -> false);
		assertThat(this.stranger.get(address).body()).contains("and came to the same answer.")
			.doesNotContain("It differs");
		assertThat(this.stranger.get(address + "/versions").body()).contains("There is one version so far.",
				"and came to the same answer.");
	}

}
