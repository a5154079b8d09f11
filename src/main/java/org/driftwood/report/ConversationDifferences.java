package org.driftwood.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How the conversations of a report differ from those of an earlier one.
 *
 * @param gone how many are not listed any more
 * @param come how many were not listed before
 * @param changed how many are told otherwise, those of the verdicts included
 * @param verdicts those whose verdict on the destination is another, the first ones
 * @param moreVerdicts how many more there are of these
 * @param rest whether there are others that are not listed, or were
 */
record ConversationDifferences(long gone, long come, long changed, List<Verdict> verdicts, long moreVerdicts,
		boolean rest) {

	private static final int SHOWN = 50;

	/**
	 * One that has another verdict.
	 *
	 * @param number its place in the later report, from 1
	 */
	record Verdict(int number, @Nullable String before, @Nullable String after) {
	}

	/** What packets of one conversation have in common. */
	private record Key(String source, String destination, @Nullable String server, @Nullable String client,
			String group) {

		static Key of(Report.ConversationRow row) {
			return new Key(row.source(), row.destination(), row.server(), row.client(), row.group());
		}

	}

	static ConversationDifferences between(Report before, Report after) {
		Map<Key, Report.ConversationRow> was = new HashMap<>();
		before.conversations().forEach((row) -> was.put(Key.of(row), row));
		List<Verdict> verdicts = new ArrayList<>();
		long come = 0;
		long changed = 0;
		for (int i = 0; i < after.conversations().size(); i++) {
			Report.ConversationRow row = after.conversations().get(i);
			Report.ConversationRow earlier = was.remove(Key.of(row));
			come += (earlier == null) ? 1 : 0;
			if (earlier != null && !earlier.equals(row)) {
				changed++;
				if (!Objects.equals(earlier.destinationVerdict(), row.destinationVerdict())) {
					verdicts.add(new Verdict(i + 1, earlier.destinationVerdict(), row.destinationVerdict()));
				}
			}
		}
		return new ConversationDifferences(was.size(), come, changed, verdicts.stream().limit(SHOWN).toList(),
				Math.max(0, verdicts.size() - SHOWN), !before.otherConversations().equals(after.otherConversations()));
	}

	boolean isEmpty() {
		return this.gone + this.come + this.changed == 0 && !this.rest;
	}

}
