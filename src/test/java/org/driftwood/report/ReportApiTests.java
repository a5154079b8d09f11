package org.driftwood.report;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports and packets as programs get them. */
@PortalTest
class ReportApiTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "client.pcap, PCAP, 59, 276, OWN_TEREDO", "nat-both-sides.pcap, PCAP, 118, 276, OWN_TEREDO",
			"stray-old-lease.pcap, PCAP, 24, 276, OLD_LEASE", "stray-old-lease-sll.pcap, PCAP, 24, 113, OLD_LEASE",
			"stray-old-lease.pcapng, PCAPNG, 24, 113, OLD_LEASE", "stray-rerouted.pcap, PCAP, 12, 276, REROUTED",
			"stray-rerouted-sll.pcap, PCAP, 12, 113, REROUTED" })
	void theReportOfALabCapture(String file, String format, int packets, int linkType, String hypothesis) {
		JsonNode report = report(Captures.lab(file));
		assertThat(report.at("/capture/format").asString()).isEqualTo(format);
		assertThat(report.at("/capture/compression").asString()).isEqualTo("NONE");
		assertThat(report.at("/capture/packets").asInt()).isEqualTo(packets);
		assertThat(report.at("/capture/linkTypes/0").asInt()).isEqualTo(linkType);
		assertThat(report.at("/capture/cutShort").asBoolean(true)).isFalse();
		assertThat(report.at("/capture/firstPacketAt").asString()).matches("20[0-9-]+T[0-9:.]+Z");
		assertThat(report.at("/teredo/packets").asInt()).isEqualTo(packets);
		assertThat(report.at("/teredo/listed").asInt()).isEqualTo(packets);
		assertThat(report.at("/teredo/malformed").asInt(-1)).isZero();
		assertThat(report.at("/hypotheses/0/id").asString()).isEqualTo(hypothesis);
		assertThat(report.at("/hypotheses/0/for").size()).isPositive();
		assertThat(report.at("/decoder/version").asString()).isNotBlank();
		int kinds = report.at("/teredo/byKind").valueStream().mapToInt(JsonNode::asInt).sum();
		assertThat(kinds).isEqualTo(packets - report.at("/teredo/duplicates").asInt());
	}

	@Test
	void strayBubblesForAnotherClientAreAllToldAsSuch() {
		JsonNode report = report(Captures.lab("stray-rerouted.pcap"));
		assertThat(report.at("/teredo/byKind").propertyNames()).isSubsetOf("BUBBLE_FROM_SERVER", "BUBBLE_DIRECT");
		assertThat(report.at("/teredo/byDestinationVerdict").toString()).isEqualTo("{\"DEST_MISMATCH\":12}");
		assertThat(report.at("/conversations/0/client").asString()).startsWith("198.51.100.0/24:");
	}

	@ParameterizedTest
	@CsvSource({ "/packets?limit=0, 400, 'limit is 1 to 1000.'",
			"/packets?cursor=x, 400, That is no cursor of this list.", "/packets/999999, 404, No such packet is kept.",
			"/report?version=99, 404, There is no such version." })
	void whatIsWrongIsSaidInAWord(String call, int status, String words) {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		HttpResponse<String> answer = this.visitor.get(Visitor.API + "/" + id + call);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(Visitor.json(answer).at("/detail").asString()).isEqualTo(words);
	}

	@Test
	void gzipMakesNoDifference() {
		JsonNode plain = report(Captures.strays());
		JsonNode packed = report(Captures.gzip(Captures.strays()));
		assertThat(packed.at("/capture/compression").asString()).isEqualTo("GZIP");
		assertThat(packed.at("/teredo")).isEqualTo(plain.at("/teredo"));
		assertThat(packed.at("/hypotheses")).isEqualTo(plain.at("/hypotheses"));
	}

	@Test
	void thePagesOfTheListGiveEachPacketOnce() {
		String id = Visitor.id(this.visitor.analysed(Captures.bubbles(250)));
		List<Integer> numbers = new ArrayList<>();
		String query = "?limit=33";
		for (int pages = 0; !query.isEmpty(); pages++) {
			assertThat(pages).isLessThan(8);
			JsonNode page = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/packets" + query));
			page.at("/items").forEach((packet) -> numbers.add(packet.at("/number").asInt()));
			assertThat(page.has("next")).isTrue();
			String next = page.at("/next").asString("");
			query = next.isEmpty() ? "" : "?limit=33&cursor=" + next;
		}
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
	}

	@Test
	void aPacketHasEverythingThatIsKnownOfIt() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String packets = Visitor.API + "/" + Visitor.id(sent) + "/packets?limit=1";
		JsonNode packet = Visitor.json(this.visitor.get(packets, Visitor.key(sent))).at("/items/0");
		assertThat(packet.at("/number").asInt()).isEqualTo(1);
		assertThat(packet.at("/time").asString()).matches("20.*\\.[0-9]{6,9}Z");
		assertThat(packet.at("/outer/destination").asString()).isEqualTo("203.0.113.5");
		assertThat(packet.at("/outer/sourcePort").asInt()).isPositive();
		assertThat(packet.at("/destinationTeredo/client").asString()).isEqualTo("198.51.100.17");
		assertThat(packet.at("/destinationTeredo/rawClient").asString()).isEqualTo("57.204.155.238");
		assertThat(packet.at("/destinationTeredo/server").asString()).isEqualTo("192.0.2.1");
		assertThat(packet.at("/destinationVerdict").asString()).isEqualTo("DEST_MISMATCH");
		assertThat(packet.at("/inner/nextHeader").asInt()).isEqualTo(59);
	}

	@Test
	void theTableHasALineForEachPacketAndNoCellThatRuns() {
		String id = Visitor.id(this.visitor.analysed(Captures.lab("client.pcap")));
		HttpResponse<String> csv = this.visitor.get(Visitor.API + "/" + id + "/packets.csv");
		assertThat(Visitor.header(csv, "Content-Type")).startsWith("text/csv");
		assertThat(Visitor.header(csv, "Content-Disposition"))
			.isEqualTo("attachment; filename=\"driftwood-" + id + ".csv\"");
		assertThat(this.visitor.get(Visitor.API + "/" + id + "/report.csv").body()).isEqualTo(csv.body());
		String[] lines = csv.body().split("\r\n", -1);
		assertThat(lines).hasSize(1 + 59 + 1);
		assertThat(lines[0]).startsWith("\"number\",\"time\",\"source\"");
		int columns = lines[0].split(",", -1).length;
		assertThat(Arrays.copyOf(lines, 60)).allSatisfy((line) -> {
			assertThat(line.split("\",\"", -1)).hasSize(columns);
			assertThat(line).startsWith("\"").endsWith("\"").doesNotContainPattern("(^|,)\"[=+@-]");
		});
	}

	@Test
	void theConversationsAreATableToo() {
		JsonNode sent = this.visitor.analysed(Captures.lab("client.pcap"));
		String id = Visitor.id(sent);
		for (String[] headers : new String[][] { {}, Visitor.key(sent) }) {
			JsonNode rows = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report", headers))
				.at("/conversations");
			HttpResponse<String> csv = this.visitor.get(Visitor.API + "/" + id + "/conversations.csv", headers);
			assertThat(Visitor.header(csv, "Content-Disposition"))
				.isEqualTo("attachment; filename=\"driftwood-" + id + ".conversations.csv\"");
			List<String> lines = csv.body().lines().toList();
			assertThat(lines).hasSize(1 + rows.size());
			for (int i = 0; i < rows.size(); i++) {
				String[] cells = lines.get(i + 1).split("\",\"", -1);
				assertThat(cells).hasSameSizeAs(lines.getFirst().split(",", -1));
				assertThat(cells[0]).isEqualTo("\"" + rows.get(i).at("/source").asString());
				assertThat(cells[1]).isEqualTo(rows.get(i).at("/destination").asString());
				assertThat(cells[5]).isEqualTo(rows.get(i).at("/packets").asString());
				assertThat(cells[6]).isEqualTo(rows.get(i).at("/firstAt").asString());
			}
			assertThat(csv.body()).contains("MIREDO");
		}
	}

	@Test
	void whileThereIsNoReportThereIsNothing() {
		byte[] capture = Captures.strays();
		capture[20] = (byte) 147;
		capture[21] = 0;
		String id = Visitor.id(this.visitor.sent(capture));
		this.visitor.settled(id);
		HttpResponse<String> answer = this.visitor.get(Visitor.API + "/" + id + "/report");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Visitor.json(answer).at("/type").asString()).isEqualTo("/api#link-type-unsupported");
	}

	private JsonNode report(byte[] capture) {
		String id = Visitor.id(this.visitor.analysed(capture));
		HttpResponse<String> json = this.visitor.get(Visitor.API + "/" + id + "/report.json");
		assertThat(json.body()).isEqualTo(this.visitor.get(Visitor.API + "/" + id + "/report").body());
		return Visitor.json(json);
	}

}
