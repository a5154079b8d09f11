package org.driftwood;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The address of whoever sends a capture is in no byte that anybody else gets, in no
 * form, and cannot be worked out from any. On a portal of its own: what other tests have
 * sent may name the same address as a sender's, beside figures that change.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=public-search")
@ExtendWith(OutputCaptureExtension.class)
class PublicSearchTests {

	private static final String API_DESCRIPTION = "/api/v1/openapi.json";

	/** In the file's name and in the note. */
	private static final String WORD = "canary-of-the-sender";

	/** More than there are places in which the made captures hide it. */
	private static final int PLACES = 60;

	private static final int FEW = 6;

	private static final String UNKNOWN = "aaaa-aaaa-aaaa-aaaa";

	private static final String EVERYONE = "as=everyone";

	/** What there is of a report, on pages and for programs. */
	private static final List<String> PAGES = List.of("/s/{id}", "/s/{id}/packets", "/s/{id}/packets/{number}",
			"/s/{id}/report.json", "/s/{id}/report.md", "/s/{id}/report.html", "/s/{id}/report.pdf",
			"/s/{id}/packets.csv", "/s/{id}/conversations.csv", "/s/{id}/excerpt.pcap");

	private static final List<String> CALLS = List.of("/report", "/report.json", "/report.md", "/report.html",
			"/report.pdf", "/packets", "/packets/1", "/packets.csv", "/report.csv", "/conversations.csv",
			"/excerpt.pcap");

	/** What tells of other versions; of an only one, no address. */
	private static final List<String> VERSIONS = List.of("/s/{id}/versions", "/s/{id}/versions/{number}");

	private static final List<String> OTHERS = List.of("/", "/findings", "/submit", "/decode", "/capture", "/about",
			"/api", "/data-policy", "/favicon.svg", API_DESCRIPTION, "/s/{id}/manage", "/api/v1/limits",
			"/api/v1/submissions/{id}", "/api/v1/submissions/{id}/events", "/api/v1/submissions/{id}/spread",
			"/api/v1/submissions/{id}/versions", "/api/v1/findings/summary", "/api/v1/findings/top/sources",
			"/api/v1/findings/top/servers", "/api/v1/findings/summary.csv", "/api/v1/findings/series",
			"/api/v1/findings/series.csv", "/feeds", "/feeds/sources.txt", "/feeds/servers.json",
			"/feeds/findings.atom", "/feeds/findings.stix.json", "/feeds/misp/manifest.json", "/feeds/misp/hashes.csv",
			"/reports", "/feeds/reports.atom", "/s/{id}/preview.png", "/api/v1/reports",
			"/api/v1/decode/2001:0:c000:201:0:63bf:39cc:9bab");

	@LocalServerPort
	private int port;

	private Visitor owner;

	private Stranger stranger;

	private final List<JsonNode> sent = new ArrayList<>();

	/** The site has addresses in its examples, which are some laboratory's homes. */
	private final List<Sight> before = new ArrayList<>();

	private final Map<HomeSearch, Set<String>> harmless = new HashMap<>();

	@BeforeEach
	void come() {
		this.owner = new Visitor(this.port);
		this.stranger = new Stranger(new Visitor(this.port));
		Stranger early = new Stranger(new Visitor(this.port));
		early.follow("/");
		this.before.addAll(early.sights());
	}

	/** What one test has sent is not to be found by another. */
	@AfterEach
	void withdraw() {
		this.sent.forEach((it) -> this.owner.send("DELETE", Visitor.API + "/" + Visitor.id(it), BodyPublishers.noBody(),
				Visitor.key(it)));
	}

	@ParameterizedTest
	@EnumSource
	void nobodyElseGetsToKnowIt(KnownHomes capture, CapturedOutput output) throws Exception {
		String id = Visitor.id(send(capture, capture.capture()));
		this.stranger.ask("GET", Visitor.API + "/" + id + "/events");
		assertThat(this.owner.settled(id).at("/state").asString()).isEqualTo("DONE");
		publish(capture, id);
		this.owner.awaitFeeds();
		lookAtAll(id);
		openPackets(this.stranger, id, capture.isHandMade() ? PLACES : FEW);
		if (capture.isHandMade()) {
			tryAll(id);
			pretend("/s/" + id);
		}
		assertThat(this.stranger.kinds()).containsAll(PAGES).containsAll(VERSIONS).containsAll(OTHERS);
		assertThat(this.stranger.kinds())
			.containsAll(CALLS.stream().map((call) -> Sight.kind("/api/v1/submissions/{id}" + call)).toList());
		this.stranger.add(Sight.of("the log", output.getAll()));
		assertThat(told(capture, this.stranger.sights())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "PLACES", "NAT_BOTH_SIDES" })
	void theOwnerDoesNotSeeItWithEveryonesEyes(KnownHomes capture) throws Exception {
		JsonNode sent = send(capture, capture.capture());
		this.owner.settled(Visitor.id(sent));
		this.owner.own(sent);
		Stranger pretending = new Stranger(this.owner);
		pretending.follow((path) -> path.contains(EVERYONE), "/s/" + Visitor.id(sent) + "?" + EVERYONE);
		assertThat(pretending.kinds()).containsAll(PAGES);
		assertThat(told(capture, pretending.sights())).isEmpty();
	}

	@Test
	void whatIsNoReportDoesNotTellItEither(CapturedOutput output) throws Exception {
		KnownHomes capture = KnownHomes.VISITED;
		byte[] whole = capture.capture();
		String broken = Visitor.id(send(capture, Arrays.copyOf(whole, 24 + 7)));
		this.owner.settled(broken);
		JsonNode sent = send(capture, whole);
		String withdrawn = Visitor.id(sent);
		this.owner.settled(withdrawn);
		this.owner.send("DELETE", Visitor.API + "/" + withdrawn, BodyPublishers.noBody(), Visitor.key(sent));
		assertThat(this.owner.post(("no capture, " + capture.home()).getBytes(StandardCharsets.UTF_8)).statusCode())
			.isBetween(400, 499);
		List.of(broken, withdrawn).forEach((id) -> {
			lookAtAll(id);
			tryAll(id);
		});
		this.stranger.add(Sight.of("the log", output.getAll()));
		assertThat(told(capture, this.stranger.sights())).isEmpty();
	}

	@Test
	void theSameSearchFindsItWhereverTheOwnerLooks() throws Exception {
		KnownHomes capture = KnownHomes.PLACES;
		JsonNode sent = send(capture, capture.capture());
		String id = Visitor.id(sent);
		this.owner.settled(id);
		this.owner.own(sent);
		Stranger insider = new Stranger(this.owner, Visitor.key(sent));
		insider.follow((path) -> path.startsWith("/s/" + id) && !path.contains(EVERYONE), "/s/" + id);
		for (String call : CALLS) {
			insider.ask("GET", Visitor.API + "/" + id + call, Visitor.key(sent));
		}
		assertThat(told(capture, insider.sights())).containsAll(PAGES)
			.contains("/s/{id}/manage")
			.containsAll(CALLS.stream().map((call) -> Sight.kind("/api/v1/submissions/{id}" + call)).toList());
	}

	@Test
	void theSameSearchFindsItInEachPlaceOfTheOwnersPackets() throws Exception {
		JsonNode sent = send(KnownHomes.PLACES, HomeCapture.places());
		this.owner.settled(Visitor.id(sent));
		String file = Visitor.API + "/" + Visitor.id(sent) + "/excerpt.pcap";
		assertThat(tellingPlaces(this.owner.download(file, Visitor.key(sent)))).containsExactly(HomePlace.values());
		assertThat(tellingPlaces(this.owner.download(file))).isEmpty();
	}

	private static List<HomePlace> tellingPlaces(byte[] capture) throws Exception {
		HomeSearch search = new HomeSearch(Frames.ipv4(HomeCapture.ADDRESS));
		List<HomePlace> telling = new ArrayList<>();
		for (Map.Entry<HomePlace, byte[]> place : HomeCapture.places(capture).entrySet()) {
			if (!search.inCapture(place.getValue()).isEmpty()) {
				telling.add(place.getKey());
			}
		}
		return telling;
	}

	/** With a title that may be told, after one that may not. */
	private void publish(KnownHomes capture, String id) {
		JsonNode sent = this.sent.getLast();
		for (String title : List.of("for " + capture.home(), "Of somebody")) {
			HttpResponse<String> answer = this.owner.send("PATCH", Visitor.API + "/" + id,
					BodyPublishers.ofString("{\"visibility\":\"PUBLISHED\",\"title\":\"" + title + "\"}"),
					"Content-Type", "application/json", Visitor.key(sent)[0], Visitor.key(sent)[1]);
			assertThat(answer.statusCode()).isEqualTo(title.contains(capture.home()) ? 422 : 204);
		}
	}

	/** Sends it with all that may be said with it. */
	private JsonNode send(KnownHomes capture, byte[] file) {
		String path = Visitor.API + "/" + WORD + "-" + capture.home() + ".pcap?includePayload=true&note=" + WORD + "+"
				+ capture.home() + (capture.isStated() ? "&homeAddress=" + capture.home() : "");
		JsonNode answer = Visitor.json(this.owner.send("PUT", path, BodyPublishers.ofByteArray(file)));
		this.sent.add(answer);
		return answer;
	}

	private void lookAtAll(String id) {
		this.stranger.follow("/", "/s/" + id, "/s/" + id + "/conversations", "/s/" + UNKNOWN, "/nothing-here", "/error",
				"/s/" + id + "/packets?from=x", "/s/" + id + "?as=owner", API_DESCRIPTION, Visitor.API + "/" + id,
				Visitor.API + "/" + id + "/events", Visitor.API + "/" + id + "/spread",
				Visitor.API + "/" + id + "/versions", "/api/v1/findings/summary", "/api/v1/findings/top/sources",
				"/api/v1/findings/top/servers", "/findings?from=2020-01-01", "/actuator/health/findings",
				"/s/" + id + "/preview.png", "/api/v1/reports", "/api/v1/decode/2001:0:c000:201:0:63bf:39cc:9bab");
		CALLS.forEach((call) -> this.stranger.ask("GET", Visitor.API + "/" + id + call));
		Visitor.json(this.stranger.ask("GET", "/feeds/misp/manifest.json").text())
			.propertyNames()
			.forEach((event) -> this.stranger.ask("GET", "/feeds/misp/" + event + ".json"));
	}

	/** The first packets; each of a made capture hides it elsewhere. */
	private static void openPackets(Stranger looker, String id, int most) {
		for (int number = 1; number <= most; number++) {
			looker.ask("GET", "/s/" + id + "/packets/" + number);
		}
	}

	private void tryAll(String id) {
		this.stranger.tryApi(API_DESCRIPTION, List.of(id, UNKNOWN));
		for (String method : List.of("HEAD", "OPTIONS", "POST", "PUT", "TRACE")) {
			this.stranger.ask(method, "/s/" + id);
			this.stranger.ask(method, "/s/" + id + "/excerpt.pcap");
		}
	}

	/** Tries to do what only the owner may. */
	private void pretend(String page) {
		for (String action : List.of("/manage", "/homes", "/homes/remove", "/withdraw", "/publication")) {
			this.stranger.fill(page + "/manage", page + action, action.equals("/manage") ? "key" : "address", "x");
		}
	}

	/** The kinds of pages that tell one of his addresses, or the word. */
	private Set<String> told(KnownHomes capture, List<Sight> sights) throws Exception {
		Set<String> told = new TreeSet<>();
		for (HomeSearch search : capture.searches(WORD)) {
			Map<Bytes, Boolean> known = new HashMap<>();
			for (Sight sight : sights) {
				Boolean tells = known.get(sight.body());
				if (tells == null) {
					tells = !wasThere(search, sight.tells(search));
					known.put(sight.body(), tells);
				}
				if (tells) {
					told.add(sight.kind());
				}
			}
			String headers = sights.stream().flatMap((it) -> it.headers().lines()).distinct().collect(joining("\n"));
			told.addAll(search.in(headers));
		}
		return told;
	}

	/** Whether the site has said all of it before anything was sent. */
	private boolean wasThere(HomeSearch search, Set<String> forms) throws Exception {
		if (forms.isEmpty()) {
			return true;
		}
		if (!this.harmless.containsKey(search)) {
			Set<String> all = new HashSet<>();
			for (Sight sight : this.before) {
				all.addAll(sight.tells(search));
			}
			this.harmless.put(search, all);
		}
		return this.harmless.getOrDefault(search, Set.of()).containsAll(forms);
	}

}
