package org.driftwood.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report in the form for whoever looks, with what follows from all its conversations: a
 * page shows a few of these, and must not go through ten thousand for a figure.
 *
 * @param eye who looks; each request takes another one like it
 * @param addresses the senders and servers that are told as they are: what stands in for
 * an address is not among those that others know
 */
record SeenReport(Report report, Eye eye, ConversationSums sums, Set<String> addresses) {

	static SeenReport of(Report stored, Report seen, Eye eye) {
		return new SeenReport(seen, eye, ConversationSums.of(seen), Set.copyOf(addresses(stored, seen)));
	}

	private static Set<String> addresses(Report stored, Report seen) {
		Set<String> addresses = new HashSet<>();
		List<Report.ConversationRow> seenRows = seen.conversations();
		int rows = Math.min(seenRows.size(), stored.conversations().size());
		for (int i = 0; i < rows; i++) {
			Report.ConversationRow it = seenRows.get(i);
			Report.ConversationRow actual = stored.conversations().get(i);
			if (it.source().equals(actual.source())) {
				addresses.add(Ends.address(it.source()));
			}
			if (it.server() != null && it.server().equals(actual.server())) {
				addresses.add(it.server());
			}
		}
		return addresses;
	}

}
