package org.driftwood.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * In what a report differs from one that was made of the same packets before. Each list
 * holds only what differs.
 *
 * @param answer the sentence at its head; null where it is the same
 * @param counts by the names of the schema
 * @param otherPopulation whether who takes part is told otherwise at all: older reports
 * do not tell it
 */
record Differences(@Nullable Answer answer, List<Explanation> hypotheses, List<Figure> counts, List<Figure> kinds,
		List<Figure> destinations, List<Figure> servers, List<Figure> sources, List<Figure> anomalies,
		ConversationDifferences conversations, List<Figure> population, boolean otherPopulation) {

	/** Which sentence it was, and whether without reserve. */
	@Schema(name = "SentenceChange")
	record Answer(String before, boolean certainBefore, String after, boolean certainAfter) {
	}

	/**
	 * A hypothesis.
	 *
	 * @param before null where it did not stand
	 * @param after null where it does not stand any more
	 */
	record Explanation(String id, @Nullable Weight before, @Nullable Weight after) {

		/** Whether only what speaks for or against it is another. */
		public boolean onlyEvidence() {
			return Objects.equals(this.before, this.after);
		}

	}

	/** How likely it was. */
	record Weight(double score, String likelihood) {
	}

	/** How many there were of something. */
	record Figure(String name, long before, long after) {
	}

	static Differences between(Report before, Report after) {
		Report.TeredoFacts was = before.teredo();
		Report.TeredoFacts is = after.teredo();
		return new Differences(answer(Overview.of(before), Overview.of(after)),
				explanations(before.hypotheses(), after.hypotheses()), figures(counts(was), counts(is)),
				figures(was.byKind(), is.byKind()), figures(was.byDestinationVerdict(), is.byDestinationVerdict()),
				figures(was.byServerVerdict(), is.byServerVerdict()),
				figures(was.bySourceVerdict(), is.bySourceVerdict()), figures(was.anomalies(), is.anomalies()),
				ConversationDifferences.between(before, after), figures(counts(before), counts(after)),
				!Objects.equals(before.population(), after.population()));
	}

	/** The parts that it differs in; none where it says the same. */
	List<ReportPart> parts() {
		Map<ReportPart, Boolean> differs = new LinkedHashMap<>();
		differs.put(ReportPart.ANSWER, this.answer != null);
		differs.put(ReportPart.HYPOTHESES, !this.hypotheses.isEmpty());
		differs.put(ReportPart.COUNTS, !this.counts.isEmpty());
		differs.put(ReportPart.KINDS, !this.kinds.isEmpty());
		differs.put(ReportPart.DESTINATIONS, !this.destinations.isEmpty());
		differs.put(ReportPart.SERVERS, !this.servers.isEmpty());
		differs.put(ReportPart.SOURCES, !this.sources.isEmpty());
		differs.put(ReportPart.ANOMALIES, !this.anomalies.isEmpty());
		differs.put(ReportPart.CONVERSATIONS, !this.conversations.isEmpty());
		differs.put(ReportPart.POPULATION, this.otherPopulation);
		return differs.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
	}

	private static @Nullable Answer answer(Overview before, Overview after) {
		return (before.answer().equals(after.answer()) && before.certain() == after.certain()) ? null
				: new Answer(before.answer(), before.certain(), after.answer(), after.certain());
	}

	private static List<Explanation> explanations(List<Report.HypothesisRow> before, List<Report.HypothesisRow> after) {
		Set<String> ids = new LinkedHashSet<>();
		Stream.of(after, before).flatMap(List::stream).forEach((it) -> ids.add(it.id()));
		List<Explanation> explanations = new ArrayList<>();
		for (String id : ids) {
			Optional<Report.HypothesisRow> was = row(before, id);
			Optional<Report.HypothesisRow> is = row(after, id);
			if (!was.equals(is)) {
				explanations.add(new Explanation(id, weight(was), weight(is)));
			}
		}
		return explanations;
	}

	private static Optional<Report.HypothesisRow> row(List<Report.HypothesisRow> rows, String id) {
		return rows.stream().filter((it) -> it.id().equals(id)).findFirst();
	}

	private static @Nullable Weight weight(Optional<Report.HypothesisRow> row) {
		return row.map((it) -> new Weight(it.score(), it.likelihood())).orElse(null);
	}

	private static List<Figure> figures(Map<String, Long> before, Map<String, Long> after) {
		Set<String> names = new LinkedHashSet<>(after.keySet());
		names.addAll(before.keySet());
		return names.stream()
			.map((name) -> new Figure(name, before.getOrDefault(name, 0L), after.getOrDefault(name, 0L)))
			.filter((it) -> it.before() != it.after())
			.toList();
	}

	private static Map<String, Long> counts(Report.TeredoFacts it) {
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("packets", it.packets());
		counts.put("duplicates", it.duplicates());
		counts.put("translatedCopies", it.translatedCopies());
		counts.put("malformed", it.malformed());
		counts.put("truncated", it.truncated());
		counts.put("otherOn3544", it.otherOn3544());
		counts.put("listed", it.listed());
		return counts;
	}

	private static Map<String, Long> counts(Report report) {
		Report.Population it = report.population();
		Map<String, Long> counts = new LinkedHashMap<>();
		if (it != null) {
			counts.put("senders", it.senders());
			counts.put("receivers", it.receivers());
			counts.put("clients", it.clients());
			counts.put("servers", it.servers());
			counts.put("relays", it.relays());
			counts.put("origins", it.origins());
			counts.put("portsOfOneClient", it.portsOfOneClient());
		}
		return counts;
	}

}
