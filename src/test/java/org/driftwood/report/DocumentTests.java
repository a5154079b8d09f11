package org.driftwood.report;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports to read elsewhere, in both forms. */
@PortalTest
class DocumentTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	static List<String> lab() {
		return Captures.LAB;
	}

	@ParameterizedTest
	@MethodSource("lab")
	void theMarkdownOfALabCaptureIsWhole(String file) {
		JsonNode sent = this.visitor.analysed(Captures.lab(file));
		String id = Visitor.id(sent);
		for (String[] headers : new String[][] { {}, Visitor.key(sent) }) {
			String text = this.visitor.get(Visitor.API + "/" + id + "/report.md", headers).body();
			assertThat(text).startsWith("# ")
				.contains("\n## What explains it\n", "\n## What the address says\n", "\n## Conversations\n",
						"/s/" + id + ">", "UDP sources can be forged")
				.doesNotContain("??", "[(", "[#", "null", "\n\n\n");
			assertThat(tables(text)).isNotEmpty()
				.allSatisfy((rows) -> assertThat(rows.stream().map((row) -> row.split("\\|", -1).length).distinct())
					.as(rows.toString())
					.hasSize(1));
			assertThat(text.contains(sent(file))).isEqualTo(headers.length > 0);
		}
	}

	/** The SHA-256, which is for the owner only. */
	private static String sent(String file) {
		return Hash.of(Captures.lab(file));
	}

	/** The lines of each table. */
	private static List<List<String>> tables(String markdown) {
		return List.of(markdown.split("\n\n"))
			.stream()
			.map((block) -> block.lines().filter((line) -> line.startsWith("|")).toList())
			.filter((rows) -> !rows.isEmpty())
			.toList();
	}

	/** As on the page: what explains it comes before figures. */
	@Test
	void theyAreReadInTheOrderOfThePage() {
		String path = Visitor.API + "/" + Visitor.id(this.visitor.analysed(Captures.lab("client.pcap"))) + "/report.";
		for (String form : List.of("md", "html")) {
			assertThat(this.visitor.get(path + form).body()).as(form)
				.containsSubsequence("To whoever sent the capture:", "What explains it", "Teredo packets",
						"Span of the file", "What the address says", "What they are", "What made them", "Looks like",
						"Who takes part", "Relays", "Conversations", "How the file was read", "How this was made");
		}
	}

	/** Others may have come before the first Teredo packet and behind the last. */
	@Test
	void theTimeThatIsToldIsTheFilesAndIsSaidToBe() {
		byte[] capture = Captures.of(Instant.parse("2026-03-01T12:00:00Z"), Duration.ofMinutes(1),
				List.of(Captures.query(), Captures.bubble("192.0.2.1", "203.0.113.5"), Captures.query()));
		String page = "/s/" + Visitor.id(this.visitor.analysed(capture));
		for (String form : List.of("", "/report.html", "/report.md")) {
			assertThat(this.visitor.get(page + form).body()).as(form)
				.contains("Span of the file", "2 min", "all packets in it");
		}
	}

	@Test
	void theClientInsideIsFlippedByteByByteAndStandsBesideTheReceiver() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String path = Visitor.API + "/" + Visitor.id(sent) + "/report.";
		assertThat(this.visitor.get(path + "md", Visitor.key(sent)).body()).contains(
				"| Port | 10 | `5c` | `01011100` | `10100011` | `a3` | 163 |",
				"| Client | 15 | `ee` | `11101110` | `00010001` | `11` | 17 |",
				"| Inside, as it stands | 57.204.155.238 | 23706 |",
				"| Inside, every bit flipped | **198.51.100.17** | **41829** |",
				"| Outside: where it was sent | ≠ 203.0.113.5, another | = 41829, the same |",
				"**No match.** The client inside is somebody else");
		assertThat(text(this.visitor.get(path + "html", Visitor.key(sent)).body())).contains(
				"Port 10 5c 01011100 10100011 a3 163", "Client 15 ee 11101110 00010001 11 17",
				"Inside, as it stands 57.204.155.238 23706", "Inside, every bit flipped 198.51.100.17 41829",
				"Outside: where it was sent 203.0.113.5 another 41829 the same", "No match. The client inside is");
	}

	@Test
	void whatCannotBeComparedIsNotCalledAnother() {
		byte[] behindNat = Captures.of(List.of(Captures.bubble("192.0.2.1", "192.168.2.16")));
		JsonNode sent = this.visitor.analysed(behindNat);
		String path = Visitor.API + "/" + Visitor.id(sent) + "/report.";
		assertThat(this.visitor.get(path + "md", Visitor.key(sent)).body())
			.containsPattern(
					"Outside: where it was sent \\| 192\\.168\\.2\\.16 \\| \\d+ \\|\n\n\\*\\*Not to be compared\\.")
			.doesNotContain("≠");
		assertThat(text(this.visitor.get(path + "html", Visitor.key(sent)).body()))
			.containsPattern("Outside: where it was sent 192\\.168\\.2\\.16 \\d+ Not to be compared\\.");
	}

	@Test
	void whatAServerWasOnceKnownAsIsSaidAboveTheConversations() {
		byte[] capture = Captures.of(List.of(Captures.bubble("157.56.106.184", "203.0.113.5")));
		String page = "/s/" + Visitor.id(this.visitor.analysed(capture));
		for (String path : List.of("", "/conversations", "/report.md", "/report.html")) {
			assertThat(text(this.visitor.get(page + path).body())).as(path)
				.containsPattern("Known servers among them: 157\\.56\\.106\\.184 ?, once known as Microsoft ?\\. "
						+ "That is no proof that it sent this\\.");
		}
		String others = "/s/" + Visitor.id(this.visitor.analysed(Captures.strays()));
		assertThat(this.visitor.get(others).body()).doesNotContain("Known servers");
		assertThat(this.visitor.get(others + "/report.md").body()).doesNotContain("Known servers");
	}

	/** A page as it is read out. */
	private static String text(String html) {
		return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
	}

	@Test
	void aCaptureWithoutTeredoHasAShortOne() {
		String id = Visitor.id(this.visitor.analysed(Captures.queries(9)));
		assertThat(this.visitor.get("/s/" + id + "/report.md").body())
			.contains("No Teredo", "From its beginning to its end: 9 packets.")
			.doesNotContain("## Conversations", "??", "|");
	}

	@Test
	void theTicketIsOneParagraphInEachForm() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String page = "/s/" + Visitor.id(sent);
		String everyones = ticket(page);
		assertThat(everyones)
			.contains("12 of 12 packets are Teredo", "likely", "misrouted", "stand-in",
					"http://127.0.0.1:" + this.port + page + " (Driftwood ")
			.doesNotContain("203.0.113.5", "\n", "  ", "??");
		this.visitor.own(sent);
		assertThat(ticket(page)).contains("to 203.0.113.5:", "client 198.51.100.17:", "server 192.0.2.1")
			.doesNotContain("stand-in", "\n");
		assertThat(ticket(page + "?as=everyone")).isEqualTo(everyones);
	}

	@Test
	void onePacketIsNotMany() {
		String page = "/s/" + Visitor.id(this.visitor.analysed(Captures.bubbles(1)));
		assertThat(ticket(page)).contains("1 of 1 packet is Teredo");
		assertThat(this.visitor.get(page).body()).contains("\"1 packet of conversation 1\"");
		assertThat(this.visitor.get(page + "/report.md").body())
			.doesNotContainPattern("\\b1 (packets|sources)|1 of 1 were");
	}

	/** Whoever reads it is neither the sender nor the receiver. */
	@ParameterizedTest
	@MethodSource("lab")
	void theTicketSpeaksToAThirdReader(String file) {
		JsonNode sent = this.visitor.analysed(Captures.lab(file));
		String page = "/s/" + Visitor.id(sent);
		assertThat(ticket(page)).doesNotContainPattern("(?i)\\b(you|yours?|we|our|this host)\\b").doesNotContain("??");
		this.visitor.own(sent);
		assertThat(ticket(page)).doesNotContainPattern("(?i)\\b(you|yours?|we|our|this host)\\b");
	}

	private String ticket(String page) {
		String html = this.visitor.get(page).body();
		String from = html.substring(html.indexOf("class=\"ticket\""));
		return from.substring(from.indexOf("<code>") + 6, from.indexOf("</code>")).replace("&#39;", "'");
	}

	@Test
	void whatTheSenderCallsHisFileIsInNoDocument() {
		String path = Visitor.API + "/%3Cscript%3E=cmd%7C-file-of-mine.pcap?note=note-of-mine";
		JsonNode sent = Visitor.json(this.visitor.send("PUT", path, BodyPublishers.ofByteArray(Captures.strays())));
		this.visitor.settled(Visitor.id(sent));
		for (String document : List.of("/report.md", "/report.json", "/conversations.csv")) {
			assertThat(this.visitor.get(Visitor.API + "/" + Visitor.id(sent) + document, Visitor.key(sent)).body())
				.as(document)
				.doesNotContain("of-mine", "<script");
		}
	}

}
