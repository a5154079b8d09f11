package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.driftwood.Visitor;
import org.driftwood.community.StixObject.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Encounters as STIX 2.1 has them, by the standard's rules. */
class StixTests {

	private static final UUID SHARED = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

	private static final UUID PORTAL = UUID.fromString("7d0c0aa5-6b0e-4c5b-8d0f-0f2b6f0f7e11");

	private static final Instant THEN = Instant.parse("2026-04-01T10:00:00Z");

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

	private static final Encounter ONE = new Encounter("192.0.2.1", "192.0.2.1", 1, FIRST, FIRST);

	private static final Encounter SAME_SENDER = new Encounter("192.0.2.1", "198.51.100.9", 3, FIRST,
			FIRST.plusWeeks(2));

	private static final Encounter SAME_SERVER = new Encounter("203.0.113.7", "192.0.2.1", 700, FIRST.minusWeeks(9),
			FIRST);

	private static final List<Encounter> ALL = List.of(ONE, SAME_SENDER, SAME_SERVER);

	/**
	 * The example of the standard's section 2.9, and one that other producers test by.
	 */
	@ParameterizedTest
	@CsvSource({ "198.51.100.3, 28bb3599-77cd-5a82-a950-b5bc3caf07c4",
			"2001:db8::1, 6469e3a9-b053-5e34-a025-9396ae051d26" })
	void anAddressHasTheNameThatEverybodyGivesIt(String value, String uuid) {
		assertThat(NamedUuid.of(SHARED, "{\"value\":\"" + value + "\"}")).hasToString(uuid);
	}

	@Test
	void theStandardIsKept() {
		assertThat(Rules.ofStix().faults(text(ALL, THEN, Map.of()))).isEmpty();
		assertThat(Rules.ofStix().faults(text(List.of(), THEN, Map.of()))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-01T10:00:00Z, 2026-04-01T10:00:00.000Z",
			"2026-04-01T10:00:00.1204567Z, 2026-04-01T10:00:00.120Z" })
	void timesHaveMilliseconds(Instant at, String text) {
		assertThat(StixObject.time(at)).isEqualTo(text);
	}

	@Test
	void andAFaultIsNoticed() {
		String good = text(ALL, THEN, Map.of());
		for (String[] change : new String[][] { { "\"number_observed\":1,", "\"number_observed\":0," },
				{ "\"encapsulated_by_ref\"", "\"encapsulated_by\"" }, { "\"2026-03-02T", "\"2026-3-02T" },
				{ "\"192.0.2.1\"", "\"192.0.2.256\"" }, { "\"observed-data\"", "\"indicator\"" } }) {
			assertThat(good).contains(change[0]);
			assertThat(Rules.ofStix().faults(good.replace(change[0], change[1]))).as(change[1]).isNotEmpty();
		}
	}

	@Test
	void namesAreGivenOnceAndLeadToWhatTheyName() {
		List<JsonNode> objects = objects(text(ALL, THEN, Map.of()));
		List<String> ids = objects.stream().map((it) -> it.at("/id").asString()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		for (JsonNode object : objects) {
			for (String one : List.of("created_by_ref", "src_ref", "dst_ref", "encapsulated_by_ref")) {
				assertThat(object.path(one).isMissingNode() || ids.contains(object.path(one).asString())).isTrue();
			}
			for (String several : List.of("object_refs", "encapsulates_refs", "object_marking_refs")) {
				object.path(several).forEach((it) -> assertThat(ids).contains(it.asString()));
			}
		}
	}

	@Test
	void aPacketIsWithinAnother() {
		Map<String, JsonNode> objects = byId(text(ALL, THEN, Map.of()));
		List<JsonNode> observed = objects.values()
			.stream()
			.filter((it) -> it.at("/type").asString().equals("observed-data"))
			.toList();
		assertThat(observed).hasSameSizeAs(ALL).allSatisfy((it) -> {
			JsonNode outer = Objects.requireNonNull(objects.get(it.at("/object_refs/0").asString()));
			JsonNode inner = Objects.requireNonNull(objects.get(it.at("/object_refs/1").asString()));
			assertThat(outer.at("/protocols").toString()).isEqualTo("[\"ipv4\",\"udp\",\"teredo\"]");
			assertThat(inner.at("/protocols").toString()).isEqualTo("[\"ipv6\"]");
			assertThat(outer.at("/encapsulates_refs/0").asString()).isEqualTo(inner.at("/id").asString());
			assertThat(inner.at("/encapsulated_by_ref").asString()).isEqualTo(outer.at("/id").asString());
		});
	}

	@Test
	void noMoreIsToldThanSenderServerWeeksAndBand() {
		String text = text(ALL, THEN, Map.of());
		assertThat(objects(text)).filteredOn((it) -> it.has("value"))
			.extracting((it) -> it.at("/value").asString())
			.containsExactlyInAnyOrder("192.0.2.1", "203.0.113.7", "2001:0:c000:201::/64", "2001:0:c633:6409::/64");
		assertThat(objects(text)).filteredOn((it) -> it.has("number_observed"))
			.extracting((it) -> it.at("/number_observed").asLong() + " " + it.at("/labels/1").asString() + " "
					+ it.at("/first_observed").asString() + " " + it.at("/last_observed").asString())
			.containsExactly("1 networks:1 2026-03-02T00:00:00.000Z 2026-03-08T23:59:59.999Z",
					"2 networks:2-4 2026-03-02T00:00:00.000Z 2026-03-22T23:59:59.999Z",
					"5 networks:5+ 2025-12-29T00:00:00.000Z 2026-03-08T23:59:59.999Z");
		assertThat(text).doesNotContain("indicator", "malicious-activity");
	}

	@Test
	void aVersionHasTheDateSinceWhichItIsSo() {
		Map<String, Observation> earlier = observations(ALL, THEN, Map.of());
		Instant later = THEN.plusSeconds(3600);
		assertThat(observations(ALL, later, earlier)).isEqualTo(earlier);
		Encounter more = new Encounter(ONE.source(), ONE.server(), 2, FIRST, FIRST);
		Map<String, Observation> then = observations(List.of(more, SAME_SENDER, SAME_SERVER), later, earlier);
		assertThat(then).hasSameSizeAs(earlier);
		assertThat(then.values()).filteredOn((it) -> !earlier.containsValue(it)).singleElement().satisfies((it) -> {
			assertThat(it.created()).isEqualTo("2026-04-01T10:00:00.000Z");
			assertThat(it.modified()).isEqualTo("2026-04-01T11:00:00.000Z");
		});
	}

	@Test
	void anotherPortalGivesOtherNamesButToAddresses() {
		Map<String, JsonNode> ours = byId(text(ALL, THEN, Map.of()));
		StixBundle other = new StixBundle(UUID.fromString("0f5a8a2e-3f39-4e5e-9d3f-7a8c5b7e6d01"), "Driftwood", "CC0",
				THEN, Map.of());
		ALL.forEach(other::add);
		assertThat(byId(JsonMapper.shared().writeValueAsString(other.bundle())).keySet()).filteredOn(ours::containsKey)
			.hasSize(5)
			.allMatch((id) -> id.matches("(ipv[46]-addr|marking-definition)--.*"));
	}

	private static String text(List<Encounter> encounters, Instant now, Map<String, Observation> earlier) {
		return JsonMapper.shared().writeValueAsString(bundle(encounters, now, earlier));
	}

	private static StixObject.Bundle bundle(List<Encounter> encounters, Instant now, Map<String, Observation> earlier) {
		StixBundle bundle = new StixBundle(PORTAL, "Driftwood", "CC0", now, earlier);
		encounters.forEach(bundle::add);
		return bundle.bundle();
	}

	private static Map<String, Observation> observations(List<Encounter> encounters, Instant now,
			Map<String, Observation> earlier) {
		Map<String, Observation> observations = new HashMap<>();
		bundle(encounters, now, earlier).objects().forEach((it) -> {
			if (it instanceof Observation observation) {
				observations.put(observation.id(), observation);
			}
		});
		return observations;
	}

	private static List<JsonNode> objects(String bundle) {
		return Visitor.json(bundle).at("/objects").valueStream().toList();
	}

	private static Map<String, JsonNode> byId(String bundle) {
		return objects(bundle).stream().collect(Collectors.toMap((it) -> it.at("/id").asString(), (it) -> it));
	}

}
