package org.driftwood.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** In what two reports on the same packets differ. */
class DifferencesTests {

	private static final String ROW = "\"source\":\"192.0.2.1:3544\"";

	private static final Report REPORT = new Report(new Report.Decoder("1", 1),
			new Report.CaptureFacts("00", "PCAP", "NONE", 9, 9, List.of(1), List.of(), null, null, false, null, null),
			new Report.TeredoFacts(8, 0, 0, 0, 0, 1, 8, Map.of("TCP", 8L), Map.of("DEST_MATCH", 8L),
					Map.of("SERVER_OK", 7L), Map.of("SOURCE_DIRECT", 6L), Map.of("NESTED", 5L)),
			List.of(new Report.ConversationRow(
					"192.0.2.1:3544", "203.0.113.5:4000", "192.0.2.1", "198.51.100.17:5", "DATA", 8, Instant.EPOCH,
					Instant.EPOCH, null, 1, 1, "DEST_MATCH", null, null, true, 1, null, null, null, null, List.of())),
			new Report.OtherConversations(0, 0),
			List.of(new Report.HypothesisRow("OLD_LEASE", 0.5, "LIKELY",
					List.of(new Report.EvidenceRow("X", List.of(1L), List.of(2L), 3)), List.of())),
			new Report.Population(1, 1, 1, 1, 0, 0, 1, false));

	@Test
	void aReportDoesNotDifferFromItself() {
		assertThat(Differences.between(REPORT, REPORT).parts()).isEmpty();
		assertThat(Differences.between(REPORT, told("\"version\":\"1\",\"rules\":1", "\"version\":\"2\",\"rules\":2"))
			.parts()).isEmpty();
	}

	static Stream<Arguments> changes() {
		return Stream.of(arguments("\"id\":\"OLD_LEASE\"", "\"id\":\"SCAN\"", List.of("ANSWER", "HYPOTHESES")),
				arguments("\"score\":0.5", "\"score\":0.6", List.of("HYPOTHESES")),
				arguments("\"figures\":[1]", "\"figures\":[2]", List.of("HYPOTHESES")),
				arguments("\"likelihood\":\"LIKELY\"", "\"likelihood\":\"POSSIBLE\"", List.of("ANSWER", "HYPOTHESES")),
				arguments("\"duplicates\":0", "\"duplicates\":1", List.of("COUNTS")),
				arguments("\"translatedCopies\":0", "\"translatedCopies\":1", List.of("COUNTS")),
				arguments("\"malformed\":0", "\"malformed\":1", List.of("COUNTS")),
				arguments("\"truncated\":0", "\"truncated\":1", List.of("COUNTS")),
				arguments("\"otherOn3544\":1", "\"otherOn3544\":2", List.of("COUNTS")),
				arguments("\"listed\":8", "\"listed\":7", List.of("COUNTS")),
				arguments("\"TCP\"", "\"UDP\"", List.of("KINDS")),
				arguments("{\"DEST_MATCH\":8}", "{\"DEST_MATCH\":7}", List.of("DESTINATIONS")),
				arguments("\"SERVER_OK\":7", "\"SERVER_OK\":8", List.of("SERVERS")),
				arguments("\"SOURCE_DIRECT\":6", "\"SOURCE_RELAY\":6", List.of("SOURCES")),
				arguments("\"NESTED\":5", "\"NESTED\":4", List.of("ANOMALIES")),
				arguments(ROW, "\"source\":\"192.0.2.2:3544\"", List.of("CONVERSATIONS")),
				arguments("\"stray\":true", "\"stray\":false", List.of("CONVERSATIONS")),
				arguments("\"destinationVerdict\":\"DEST_MATCH\"", "\"destinationVerdict\":null",
						List.of("CONVERSATIONS")),
				arguments("\"conversations\":0", "\"conversations\":1", List.of("CONVERSATIONS")),
				arguments("\"relays\":0", "\"relays\":1", List.of("POPULATION")),
				arguments("\"atLeast\":false", "\"atLeast\":true", List.of("POPULATION")));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whateverIsToldOtherwiseIsADifference(String before, String after, List<String> parts) {
		assertThat(Differences.between(REPORT, told(before, after)).parts()).extracting(Enum::name)
			.containsExactlyElementsOf(parts);
	}

	@Test
	void anExplanationIsNewOrGoneOrWeighedOtherwise() {
		assertThat(Differences.between(REPORT, told("\"id\":\"OLD_LEASE\"", "\"id\":\"SCAN\"")).hypotheses())
			.extracting(Differences.Explanation::id, (it) -> it.before() == null, (it) -> it.after() == null)
			.containsExactly(tuple("SCAN", true, false), tuple("OLD_LEASE", false, true));
		assertThat(Differences.between(REPORT, told("\"figures\":[1]", "\"figures\":[2]")).hypotheses()).singleElement()
			.matches(Differences.Explanation::onlyEvidence);
	}

	@Test
	void conversationsComeAndGoAndAreJudgedOtherwise() {
		ConversationDifferences other = Differences.between(REPORT, told(ROW, "\"source\":\"192.0.2.2:3544\""))
			.conversations();
		assertThat(List.of(other.come(), other.gone(), other.changed())).containsExactly(1L, 1L, 0L);
		ConversationDifferences judged = Differences
			.between(REPORT, told("\"destinationVerdict\":\"DEST_MATCH\"", "\"destinationVerdict\":null"))
			.conversations();
		assertThat(judged.changed()).isOne();
		assertThat(judged.verdicts()).containsExactly(new ConversationDifferences.Verdict(1, "DEST_MATCH", null));
	}

	@Test
	void everyPartHasItsWords() {
		assertThat(ResourceBundle.getBundle("versions", Locale.ROOT).keySet())
			.containsAll(Arrays.stream(ReportPart.values()).map((part) -> "versionPart." + part).toList())
			.containsAll(Arrays.stream(Look.Outcome.values()).map((outcome) -> "look." + outcome).toList());
	}

	private static Report told(String before, String after) {
		String json = JsonMapper.shared().writeValueAsString(REPORT);
		assertThat(json).contains(before);
		return JsonMapper.shared().readValue(json.replace(before, after), Report.class);
	}

}
