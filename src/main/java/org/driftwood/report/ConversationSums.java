package org.driftwood.report;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is counted over all conversations that a report lists.
 *
 * @param senders their outer sources
 * @param makers packets by what those look like who sent them; {@value Breakdown#UNKNOWN}
 * where their habits are nobody's
 * @param groups what they are about, by name
 * @param verdicts on their destinations, by name; {@value Breakdown#NONE} where some have
 * one and some have none
 */
record ConversationSums(long senders, Map<String, Long> makers, SortedSet<String> groups, SortedSet<String> verdicts) {

	private static final String SENDER = "SENDER";

	static ConversationSums of(Report report) {
		Set<String> senders = new HashSet<>();
		Map<String, Long> makers = new LinkedHashMap<>();
		SortedSet<String> groups = new TreeSet<>();
		SortedSet<String> verdicts = new TreeSet<>();
		for (Report.ConversationRow row : report.conversations()) {
			senders.add(Ends.address(row.source()));
			addMaker(row, makers);
			groups.add(row.group());
			verdicts.add(Objects.requireNonNullElse(row.destinationVerdict(), Breakdown.NONE));
		}
		if (verdicts.equals(Set.of(Breakdown.NONE))) {
			verdicts.clear();
		}
		return new ConversationSums(senders.size(), Collections.unmodifiableMap(makers),
				Collections.unmodifiableSortedSet(groups), Collections.unmodifiableSortedSet(verdicts));
	}

	private static void addMaker(Report.ConversationRow row, Map<String, Long> makers) {
		for (Report.FingerprintRow it : Objects.requireNonNullElse(row.fingerprints(),
				List.<Report.FingerprintRow>of())) {
			if (SENDER.equals(it.part())) {
				makers.merge(Objects.requireNonNullElse(it.looksLike(), Breakdown.UNKNOWN), row.packets(), Long::sum);
			}
		}
	}

}
