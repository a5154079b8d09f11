package org.driftwood.community;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftwood.Visitor;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The feeds of a community that is known, on whichever database. */
abstract class FeedFacts extends FeedPublishing {

	private static final String SERVER = "192.0.2.1";

	private static final String OTHER = "198.51.100.9";

	private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

	@Autowired
	FeedLists lists;

	@Autowired
	StixFeed stix;

	@Autowired
	MispFeed misp;

	@Autowired
	Encounters encounters;

	@Autowired
	Rollups rollups;

	@TempDir
	Path root;

	private FeedDirectory directory;

	private FeedPress press;

	@BeforeEach
	void begin() {
		this.directory = new FeedDirectory(this.root);
		this.press = new FeedPress(this.directory, this.lists, this.stix, this.misp);
	}

	@Test
	void whereNobodySentAnythingAllOfThemAreThere() {
		this.press.print(NOW);
		assertThat(Rules.ofStix().faults(text(StixFeed.NAME))).isEmpty();
		assertThat(text(MispFeed.MANIFEST)).isEqualTo("{}");
		assertThat(text(MispFeed.HASHES)).isEmpty();
		assertThat(text("sources.txt").lines()).allMatch((line) -> line.startsWith("# "));
	}

	@Test
	void whoSentForWhoseClientsIsCountedByNetworks() {
		publish("a", tally(FIRST, SERVER, SERVER), tally(FIRST.plusDays(6), SERVER, OTHER));
		publish("a", tally(FIRST.plusDays(1), SERVER, SERVER));
		publish("b", tally(FIRST.minusDays(9), SERVER, SERVER), tally(FIRST, null, OTHER), tally(FIRST, OTHER, null));
		LocalDate monday = LocalDate.of(2026, 3, 2);
		assertThat(this.encounters.most(9)).containsExactly(
				new Encounter(SERVER, SERVER, 2, monday.minusWeeks(2), monday),
				new Encounter(SERVER, OTHER, 1, monday.plusWeeks(1), monday.plusWeeks(1)));
		assertThat(this.encounters.most(1)).hasSize(1);
		this.press.print(NOW);
		assertThat(Rules.ofStix().faults(text(StixFeed.NAME))).isEmpty();
	}

	/**
	 * Its inner destination is no client's address, from which a prefix could be told.
	 */
	@Test
	void whatIsForNoClientIsNoEncounter() {
		publish("a", tally(FIRST, SERVER, SERVER, null),
				tally(FIRST, SERVER, OTHER, DestinationVerdict.DEST_MULTICAST));
		assertThat(this.encounters.most(9)).isEmpty();
	}

	/**
	 * Tuesday is told, as three saw it then; what fewer saw on Thursday is told with
	 * Monday.
	 */
	@Test
	void mispGetsAnEventOfEachDay() {
		for (String network : List.of("a", "b", "c")) {
			publish(network, tally(FIRST, SERVER, OTHER));
		}
		publish("a", tally(FIRST.plusDays(2), SERVER, "203.0.113.8"));
		publish("b", tally(FIRST.plusDays(2), "203.0.113.9", "203.0.113.8"));
		this.press.print(NOW);
		assertThat(Visitor.json(text(MispFeed.MANIFEST)).valueStream().map((it) -> it.at("/date").asString()))
			.containsExactly("2026-03-02", "2026-03-03");
		assertThat(told(event("2026-03-02"))).containsExactly("comment", "ip-src 203.0.113.9 week",
				"other 203.0.113.8 week");
		assertThat(told(event("2026-03-03"))).containsExactly("comment", "ip-src 192.0.2.1 2–4",
				"other 198.51.100.9 2–4");
	}

	@Test
	void mispsRulesAreKept() {
		publish("a", tally(FIRST, SERVER, OTHER), tally(FIRST.plusDays(9), SERVER, SERVER));
		this.press.print(NOW);
		JsonNode manifest = Visitor.json(text(MispFeed.MANIFEST));
		assertThat(Rules.ofMisp().faults(text(MispFeed.MANIFEST))).isEmpty();
		Set<String> uuids = new HashSet<>(manifest.propertyNames());
		assertThat(uuids).hasSize(2);
		StringBuilder hashes = new StringBuilder();
		manifest.properties().forEach((line) -> {
			String text = text("misp/" + line.getKey() + ".json");
			assertThat(Rules.ofMisp().faults(text)).isEmpty();
			JsonNode event = Visitor.json(text).at("/Event");
			for (String same : List.of("info", "Orgc", "analysis", "timestamp", "date", "threat_level_id", "Tag")) {
				assertThat(event.path(same)).isEqualTo(line.getValue().path(same));
			}
			assertThat(event.at("/uuid").asString()).isEqualTo(line.getKey());
			assertThat(event.at("/attribute_count").asString())
				.isEqualTo(String.valueOf(event.at("/Attribute").size()));
			event.at("/Attribute").forEach((it) -> {
				assertThat(uuids.add(it.at("/uuid").asString())).isTrue();
				if (!it.at("/type").asString().equals("comment")) {
					hashes.append(md5(it.at("/value").asString())).append(',').append(line.getKey()).append('\n');
				}
			});
		});
		assertThat(text(MispFeed.HASHES)).isEqualTo(hashes.toString());
		assertThat(Rules.ofMisp().faults(text(event("2026-03-02")).replace("\"to_ids\":false", "\"to_ids\":true")))
			.isNotEmpty();
	}

	@Test
	void onlyTheEventOfADayThatChangedBearsANewTime() {
		publish("a", tally(FIRST, SERVER, OTHER), tally(FIRST.plusWeeks(2), SERVER, SERVER));
		this.press.print(NOW);
		String first = text(event("2026-03-02"));
		String manifest = text(MispFeed.MANIFEST);
		this.press.print(NOW.plusSeconds(60));
		assertThat(text(MispFeed.MANIFEST)).isEqualTo(manifest);
		publish("b", tally(FIRST.plusWeeks(2), OTHER, SERVER));
		this.press.print(NOW.plusSeconds(120));
		assertThat(text(event("2026-03-02"))).isEqualTo(first);
		assertThat(Visitor.json(text(event("2026-03-16"))).at("/Event/timestamp").asLong())
			.isEqualTo(NOW.plusSeconds(120).getEpochSecond());
		assertThat(this.directory.read(event("2026-03-16"))).map(FeedFile::changed).contains(NOW.plusSeconds(120));
	}

	/** Neither how much he sent nor on which day. */
	@Test
	void whatSomebodySendsAgainCannotBeReadOff() throws IOException {
		publish("a", tally(FIRST, SERVER, OTHER), tally(FIRST, OTHER, SERVER));
		this.press.print(NOW);
		Map<String, String> before = exchanged();
		publish("a", tally(FIRST.plusDays(1), SERVER, OTHER), tally(FIRST.plusDays(3), OTHER, SERVER));
		this.press.print(NOW.plusSeconds(60));
		assertThat(exchanged()).isNotEmpty().isEqualTo(before);
	}

	/** What is for programs that exchange findings. */
	private Map<String, String> exchanged() throws IOException {
		Map<String, String> exchanged = all();
		exchanged.keySet().removeIf((name) -> !name.startsWith("misp") && !name.equals(StixFeed.NAME));
		return exchanged;
	}

	@Test
	void ofWhatIsWithdrawnNothingStays() throws IOException {
		publish("a", tally(FIRST, SERVER, SERVER));
		this.press.print(NOW);
		Map<String, String> before = all();
		SubmissionId id = publish("b", tally(FIRST.plusWeeks(1), OTHER, OTHER));
		this.press.print(NOW.plusSeconds(10));
		assertThat(all()).hasSize(before.size() + 1);
		this.submissions.withdraw(id);
		this.press.print(NOW.plusSeconds(20));
		assertThat(all()).isEqualTo(before);
	}

	/** The same as the portal itself would, at times that are told. */
	@Test
	void soonButNotForEach() throws IOException {
		AdjustableClock clock = new AdjustableClock(NOW);
		publish("a", tally(FIRST, SERVER, SERVER));
		Feeds feeds = feeds(clock);
		assertThat(sources(feeds)).as("before the first turn").contains(SERVER);
		publish("b", tally(FIRST, OTHER, OTHER));
		feeds.changed();
		feeds.turn();
		assertThat(sources(feeds)).as("too soon after the last").doesNotContain(OTHER);
		clock.forward(3);
		feeds.turn();
		assertThat(sources(feeds)).contains(OTHER);
		SubmissionId id = publish("c", tally(FIRST, "203.0.113.8", OTHER));
		feeds.changed();
		clock.forward(299);
		assertThat(sources(feeds)).doesNotContain("203.0.113.8");
		clock.forward(2);
		assertThat(sources(feeds)).as("also where turns fail to come").contains("203.0.113.8");
		this.submissions.withdraw(id);
		assertThat(sources(feeds(clock))).as("of another start, after a crash").doesNotContain("203.0.113.8");
		clock.forward(301);
		feeds.turn();
		assertThat(sources(feeds)).as("what others changed").doesNotContain("203.0.113.8");
	}

	/** What somebody wrote into a file would be written over. */
	@Test
	void ofTheSameSharesTheyAreNotMadeAgain() throws IOException {
		AdjustableClock clock = new AdjustableClock(NOW);
		Feeds feeds = made(clock);
		Files.writeString(this.root.resolve("sources.txt"), "changed");
		clock.forward(301);
		feeds.turn();
		assertThat(this.directory.read("sources.txt").map(FeedFile::content)).contains("changed");
		publish("b", tally(FIRST, OTHER, SERVER));
		clock.forward(301);
		feeds.turn();
		assertThat(sources(feeds)).as("what others changed").contains(OTHER);
	}

	@Test
	void whatGotLostIsMadeAgain() throws IOException {
		AdjustableClock clock = new AdjustableClock(NOW);
		Feeds feeds = made(clock);
		Files.delete(this.root.resolve("servers.txt"));
		clock.forward(301);
		feeds.turn();
		assertThat(this.directory.read("servers.txt").map(FeedFile::content).orElseThrow()).contains(SERVER);
	}

	/** They are there, of one submission. */
	private Feeds made(AdjustableClock clock) {
		publish("a", tally(FIRST, SERVER, SERVER));
		Feeds feeds = feeds(clock);
		feeds.turn();
		return feeds;
	}

	private Feeds feeds(AdjustableClock clock) {
		return new Feeds(this.press, this.directory, this.rollups, clock);
	}

	private static String sources(Feeds feeds) {
		return feeds.find("sources.txt").orElseThrow().content();
	}

	private List<String> told(String event) {
		return Visitor.json(text(event)).at("/Event/Attribute").valueStream().map(FeedFacts::told).toList();
	}

	private static String told(JsonNode attribute) {
		String type = attribute.at("/type").asString();
		String seen = attribute.at("/comment").asString().replaceFirst("^Seen (?:by |in the )(\\S+) .*", "$1");
		return type.equals("comment") ? type : type + " " + attribute.at("/value").asString() + " " + seen;
	}

	private String event(String day) {
		return Visitor.json(text(MispFeed.MANIFEST))
			.properties()
			.stream()
			.filter((it) -> it.getValue().at("/date").asString().equals(day))
			.map((it) -> "misp/" + it.getKey() + ".json")
			.findFirst()
			.orElseThrow();
	}

	private Map<String, String> all() throws IOException {
		return AllFiles.in(this.root);
	}

	private String text(String name) {
		return this.directory.read(name).orElseThrow().content();
	}

	private static String md5(String value) {
		return DigestUtils.md5DigestAsHex(value.getBytes(StandardCharsets.UTF_8));
	}

}
