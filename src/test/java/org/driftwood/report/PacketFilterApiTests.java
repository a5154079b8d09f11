package org.driftwood.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs choose packets as people do on the page of a report's packets. */
@PortalTest
class PacketFilterApiTests {

	/** Of a row as the first version had it. */
	private static final int FIRST_ROW = 40;

	@LocalServerPort
	private int port;

	@Autowired
	private CaptureStore store;

	private Visitor visitor;

	private JsonNode sent;

	private String api = "";

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.sent = this.visitor.analysed(Captures.lab("client.pcap"));
		this.api = Visitor.API + "/" + Visitor.id(this.sent);
	}

	@Test
	void everyKindAndVerdictHasThePacketsThatAreCounted() {
		JsonNode teredo = Visitor.json(this.visitor.get(this.api + "/report")).at("/teredo");
		teredo.at("/byKind").properties().forEach((kind) -> {
			List<JsonNode> packets = all("kind=" + kind.getKey(), 1000);
			assertThat(packets).as(kind.getKey()).hasSize(kind.getValue().asInt());
			assertThat(packets).extracting((it) -> it.at("/kind").asString()).containsOnly(kind.getKey());
		});
		teredo.at("/byDestinationVerdict").properties().forEach((verdict) -> {
			List<JsonNode> packets = all("verdict=" + verdict.getKey(), 1000);
			assertThat(packets).as(verdict.getKey()).hasSize(verdict.getValue().asInt());
			assertThat(packets).extracting((it) -> it.at("/destinationVerdict").asString())
				.containsOnly(verdict.getKey());
		});
		assertThat(all("verdict=NONE", 1000)).hasSize(24).noneMatch((it) -> it.has("destinationVerdict"));
		assertThat(all("kind=&verdict=&conversation=", 1000)).hasSize(59);
		assertThat(all("kind=ROUTER_SOLICITATION&verdict=DEST_MATCH", 1000)).isEmpty();
	}

	@Test
	void aConversationHasItsPackets() {
		JsonNode conversations = Visitor.json(this.visitor.get(this.api + "/report")).at("/conversations");
		for (int i = 0; i < conversations.size(); i++) {
			List<JsonNode> packets = all("conversation=" + (i + 1), 1000);
			assertThat(packets).hasSize(conversations.get(i).at("/packets").asInt());
			assertThat(packets.getFirst().at("/number")).isEqualTo(conversations.get(i).at("/firstPacket"));
		}
		says("conversation=" + (conversations.size() + 1), 404, "The report lists no such conversation.");
	}

	@Test
	void pagesGiveEachPacketOnce() {
		assertThat(all("verdict=NONE", 5)).isEqualTo(all("verdict=NONE", 1000));
		assertThat(all("verdict=NONE", 24)).hasSize(24);
	}

	@Test
	void aCursorLeadsToTheSamePlaceInEveryList() {
		String cursor = page("limit=30").at("/next").asString();
		List<JsonNode> rest = page("cursor=" + cursor).at("/items").valueStream().toList();
		assertThat(page("verdict=NONE&cursor=" + cursor).at("/items").valueStream())
			.containsExactlyElementsOf(rest.stream().filter((it) -> !it.has("destinationVerdict")).toList());
		assertThat(page("verdict=NONE&cursor=9999").at("/items")).isEmpty();
	}

	/**
	 * Everyone sees stand-ins, and chooses by what is so with the addresses as they are.
	 */
	@Test
	void everyoneIsGivenTheSamePacketsAsTheOwner() {
		String query = "?kind=BUBBLE_FROM_SERVER";
		JsonNode owners = Visitor.json(this.visitor.get(this.api + "/packets" + query, Visitor.key(this.sent)));
		JsonNode everyones = Visitor.json(this.visitor.get(this.api + "/packets" + query));
		assertThat(numbers(everyones)).isNotEmpty().isEqualTo(numbers(owners));
		assertThat(everyones).isNotEqualTo(owners);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kind=nonsense    | “kind” is one of TRUNCATED, FRAGMENT, MALFORMED,
			kind=udp         | “kind” is one of TRUNCATED, FRAGMENT, MALFORMED,
			verdict=nonsense | “verdict” is one of DEST_MATCH, DEST_PORT_MISMATCH, DEST_IS_SERVER, DEST_BEHIND_NAT,
			verdict=dest     | DEST_MISMATCH, NONE.
			conversation=x   | “conversation” is a whole number.
			""")
	void whatIsNoNameIsRefusedWithThoseThatThereAre(String query, String words) {
		says(query, 400, words);
	}

	@Test
	void aReportThatIsTooOldToChooseByIsNotTakenForEmpty() throws IOException {
		Path index = this.store.excerpt(new SubmissionId(Visitor.id(this.sent)), ExcerptFile.INDEX);
		Files.write(index, asFirstWritten(Files.readAllBytes(index)));
		says("verdict=NONE", 409, "before packets could be chosen");
		assertThat(all("limit=1000", 1000)).hasSize(59);
	}

	@Test
	void theDescriptionNamesThem() {
		JsonNode get = Visitor.json(this.visitor.get("/api/v1/openapi.json"))
			.at("/paths")
			.get(Visitor.API + "/{id}/packets")
			.at("/get/parameters");
		assertThat(get.valueStream().map((it) -> it.at("/name").asString())).contains("kind", "verdict",
				"conversation");
		get.forEach((it) -> {
			switch (it.at("/name").asString()) {
				case "kind" -> assertThat(it.at("/schema/enum").toString()).contains("\"BUBBLE_FROM_SERVER\"");
				case "verdict" ->
					assertThat(it.at("/schema/enum").toString()).startsWith("[\"DEST_MATCH\",").endsWith(",\"NONE\"]");
				default -> assertThat(it.at("/schema/enum").isMissingNode()).isTrue();
			}
		});
		assertThat(this.visitor.get("/api").body()).contains("<code>kind</code>", "<code>verdict</code>",
				"<code>conversation</code>");
	}

	/** Without kinds, times and conversations. */
	private static byte[] asFirstWritten(byte[] index) {
		int end = new String(index, StandardCharsets.ISO_8859_1).indexOf('\n');
		String header = new String(index, 0, end, StandardCharsets.US_ASCII);
		ByteArrayOutputStream first = new ByteArrayOutputStream();
		first.writeBytes((header.substring(0, header.lastIndexOf(' ')).replace("excerpt-2", "excerpt-1") + '\n')
			.getBytes(StandardCharsets.US_ASCII));
		for (int at = end + 1; at < index.length; at += ExcerptIndex.ROW_LENGTH) {
			first.write(index, at, FIRST_ROW);
		}
		return first.toByteArray();
	}

	private void says(String query, int status, String words) {
		HttpResponse<String> answer = this.visitor.get(this.api + "/packets?" + query);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(Visitor.json(answer).at("/detail").asString()).contains(words);
	}

	private JsonNode page(String query) {
		return Visitor.json(this.visitor.get(this.api + "/packets?" + query));
	}

	private List<JsonNode> all(String query, int limit) {
		List<JsonNode> packets = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = page(query + "&limit=" + limit + cursor);
			assertThat(page.at("/items").size()).isLessThanOrEqualTo(limit);
			page.at("/items").forEach(packets::add);
			cursor = page.at("/next").isNull() ? "" : "&cursor=" + page.at("/next").asString();
		}
		while (!cursor.isEmpty());
		return packets;
	}

	private static List<Integer> numbers(JsonNode page) {
		return page.at("/items").valueStream().map((it) -> it.at("/number").asInt()).toList();
	}

}
