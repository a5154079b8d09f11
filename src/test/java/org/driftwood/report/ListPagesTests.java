package org.driftwood.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of packets and conversations, narrowed and ordered by links. */
@PortalTest
class ListPagesTests {

	private static final Pattern PACKET = Pattern.compile("id=\"packet-([0-9]+)\"");

	private static final Pattern CONVERSATION = Pattern.compile("conversation=([0-9]+)");

	private static final Pattern CHOICE = Pattern
		.compile("href=\"/s/[^/\"]*/packets\\??([^\"]*)\"[^>]*>[^<]+ <span class=\"number\">([0-9]+)</span>");

	private static final int PACKETS_PER_PAGE = 25;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private String page = "";

	private JsonNode report;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		String id = Visitor.id(this.visitor.analysed(Captures.lab("client.pcap")));
		this.page = "/s/" + id;
		this.report = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report"));
	}

	@Test
	void packetsAreNarrowedToAKindAndAVerdict() {
		this.report.at("/teredo/byKind")
			.properties()
			.forEach((kind) -> assertThat(packets("?kind=" + kind.getKey())).as(kind.getKey())
				.hasSize(kind.getValue().asInt()));
		this.report.at("/teredo/byDestinationVerdict")
			.properties()
			.forEach((verdict) -> assertThat(packets("?verdict=" + verdict.getKey())).as(verdict.getKey())
				.hasSize(verdict.getValue().asInt()));
		assertThat(packets("?kind=ROUTER_SOLICITATION&verdict=DEST_MATCH")).isEmpty();
		assertThat(this.visitor.get(this.page + "/packets?kind=ROUTER_SOLICITATION&verdict=DEST_MATCH").body())
			.contains("No packet is both.");
	}

	@Test
	void whatHasNoClientInsideIsFoundAsSuch() {
		assertThat(packets("?verdict=NONE")).hasSize(24);
		assertThat(this.visitor.get(this.page + "/packets").body()).contains("verdict=NONE\">no client inside <");
		assertThat(conversations("?verdict=NONE")).isNotEmpty()
			.allMatch((it) -> this.report.at("/conversations/" + (it - 1) + "/destinationVerdict").isMissingNode());
		assertThat(this.visitor.get(this.page + "/conversations").body()).contains("verdict=NONE\">no client inside<");
		this.page = "/s/" + Visitor.id(this.visitor.analysed(Captures.bubbles(3)));
		assertThat(this.visitor.get(this.page + "/packets").body()).doesNotContain("verdict=NONE");
		assertThat(this.visitor.get(this.page + "/conversations").body()).doesNotContain("verdict=NONE");
	}

	@Test
	void everyChoiceTellsHowManyPacketsItHas() {
		for (String capture : List.of("client.pcap", "nat-both-sides.pcap")) {
			this.page = "/s/" + Visitor.id(this.visitor.analysed(Captures.lab(capture)));
			for (String query : List.of("", "?verdict=NONE", "?kind=ECHO_REQUEST",
					"?kind=BUBBLE_FROM_SERVER&verdict=DEST_MATCH")) {
				Map<String, Integer> choices = choices(query);
				assertThat(choices).as(query).hasSizeGreaterThan(8);
				choices.forEach((link, number) -> assertThat(packets(link)).as(link).hasSize(number));
			}
		}
	}

	/** What a translator behind a NAT made of a packet has a verdict of its own. */
	@Test
	void numbersAddUpWhereCopiesHaveAnotherVerdict() {
		this.page = "/s/" + Visitor.id(this.visitor.analysed(Captures.lab("nat-both-sides.pcap")));
		Map<String, Integer> choices = choices("");
		assertThat(choices).containsEntry("?verdict=DEST_BEHIND_NAT", 12);
		for (String of : List.of("?kind=", "?verdict=")) {
			assertThat(choices.entrySet()
				.stream()
				.filter((it) -> it.getKey().startsWith(of))
				.mapToInt(Map.Entry::getValue)
				.sum()).as(of).isEqualTo(118);
		}
	}

	/** Whoever looks. */
	@Test
	void theOwnerIsToldTheSameNumbers() {
		JsonNode sent = this.visitor.analysed(Captures.lab("client.pcap"));
		this.page = "/s/" + Visitor.id(sent);
		Map<String, Integer> everyones = choices("");
		this.visitor.own(sent);
		assertThat(choices("")).isEqualTo(everyones).containsEntry("?verdict=NONE", 24);
	}

	private Map<String, Integer> choices(String query) {
		Matcher choice = CHOICE.matcher(this.visitor.get(this.page + "/packets" + query).body());
		Map<String, Integer> numbers = new LinkedHashMap<>();
		while (choice.find()) {
			numbers.put("?" + HtmlUtils.htmlUnescape(choice.group(1)), Integer.valueOf(choice.group(2)));
		}
		return numbers;
	}

	@Test
	void aConversationLeadsToItsPackets() {
		List<Integer> all = new ArrayList<>();
		int number = 0;
		for (JsonNode conversation : this.report.at("/conversations")) {
			List<Integer> packets = packets("?conversation=" + ++number);
			assertThat(packets).hasSize(conversation.at("/packets").asInt())
				.startsWith(conversation.at("/firstPacket").asInt());
			all.addAll(packets);
		}
		assertThat(all).doesNotHaveDuplicates().hasSize(59);
		assertThat(this.visitor.get(this.page + "/packets?conversation=" + (number + 1)).statusCode()).isEqualTo(404);
	}

	@Test
	void pagesOfWhatPassesFollowEachOther() {
		this.page = "/s/" + Visitor.id(this.visitor.analysed(Captures.bubbles(60)));
		assertThat(packets("?kind=BUBBLE_FROM_SERVER&from=1")).hasSize(25).startsWith(1).endsWith(25);
		String second = this.visitor.get(this.page + "/packets?kind=BUBBLE_FROM_SERVER&from=26").body();
		assertThat(second).contains("26 to 50 of 60", "from=1&amp;kind=BUBBLE_FROM_SERVER",
				"from=51&amp;kind=BUBBLE_FROM_SERVER");
	}

	@Test
	void whatIsNoNameOfAKindIsRefused() {
		for (String query : List.of("/packets?kind=x", "/packets?verdict=%3Cscript%3E", "/packets?conversation=x",
				"/conversations?order=x", "/conversations?group=x", "/conversations?verdict=x")) {
			assertThat(this.visitor.get(this.page + query).statusCode()).as(query).isEqualTo(400);
		}
	}

	@Test
	void conversationsAreOrderedAndNarrowed() {
		int all = this.report.at("/conversations").size();
		List<Integer> byPackets = conversations("");
		assertThat(byPackets).hasSize(all).isSorted();
		assertThat(conversations("?order=FIRST")).containsExactlyInAnyOrderElementsOf(byPackets);
		assertThat(firstAt(conversations("?order=FIRST"))).isSorted();
		List<Integer> bubbles = conversations("?order=LAST&group=BUBBLE");
		assertThat(bubbles).isNotEmpty()
			.allMatch((it) -> this.report.at("/conversations/" + (it - 1) + "/group").asString().equals("BUBBLE"));
		assertThat(this.visitor.get(this.page + "/conversations?group=BUBBLE").body())
			.contains("group=BUBBLE&amp;verdict=");
	}

	@Test
	void whatEvidenceDoesNotTellIsALinkToTheFirstOfIt() {
		String all = "/packets\\?from=([0-9]+)#packet-\\1\">and [0-9,]+ more<";
		for (String form : List.of("", "/report.html")) {
			Matcher link = Pattern.compile(all).matcher(this.visitor.get(this.page + form).body());
			assertThat(link.find()).as(form).isTrue();
			assertThat(packets("?from=" + link.group(1))).startsWith(Integer.valueOf(link.group(1)));
		}
	}

	private List<String> firstAt(List<Integer> conversations) {
		return conversations.stream()
			.map((it) -> this.report.at("/conversations/" + (it - 1) + "/firstAt").asString())
			.toList();
	}

	private List<Integer> packets(String query) {
		List<Integer> numbers = found(PACKET, "/packets" + query);
		boolean all = query.contains("from=");
		for (int page = numbers.size(); !all && page == PACKETS_PER_PAGE;) {
			List<Integer> following = found(PACKET, "/packets" + query + "&from=" + (numbers.getLast() + 1));
			numbers.addAll(following);
			page = following.size();
		}
		return numbers;
	}

	private List<Integer> conversations(String query) {
		return found(CONVERSATION, "/conversations" + query);
	}

	private List<Integer> found(Pattern pattern, String path) {
		String body = this.visitor.get(this.page + path).body();
		assertThat(body).doesNotContain("??");
		Matcher matcher = pattern.matcher(body.substring(body.indexOf("<main")));
		List<Integer> numbers = new ArrayList<>();
		while (matcher.find()) {
			numbers.add(Integer.valueOf(matcher.group(1)));
		}
		return numbers;
	}

}
