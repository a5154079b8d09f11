package org.driftwood.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.diagnosis.ConversationHash;
import org.driftwood.diagnosis.KindGroup;

/**
 * A conversation of a report.
 *
 * @param number its place in the report, from 1, by which its packets are asked for
 */
record NumberedConversation(int number, Report.ConversationRow row) {

	/** All that a report lists, in its order. */
	static List<NumberedConversation> of(Report report) {
		return first(report, report.conversations().size());
	}

	/** The first of them. */
	static List<NumberedConversation> first(Report report, int most) {
		List<Report.ConversationRow> rows = report.conversations();
		return IntStream.range(0, Math.min(most, rows.size()))
			.mapToObj((i) -> new NumberedConversation(i + 1, rows.get(i)))
			.toList();
	}

	/**
	 * By what the packets of a conversation are found in an index.
	 * @param stored with the addresses as they are
	 */
	static long hash(Report.ConversationRow stored) {
		return ExcerptIndex.conversation(ConversationHash.of(endpoint(stored.source()), endpoint(stored.destination()),
				Optional.ofNullable(stored.server()).flatMap(Ipv4Address::parse).orElse(null),
				Optional.ofNullable(stored.client()).map(NumberedConversation::endpoint).orElse(null),
				KindGroup.valueOf(stored.group())));
	}

	private static Endpoint endpoint(String text) {
		int colon = text.lastIndexOf(':');
		return new Endpoint(Ipv4Address.parse(text.substring(0, colon)).orElseThrow(),
				Integer.parseInt(text.substring(colon + 1)));
	}

}
