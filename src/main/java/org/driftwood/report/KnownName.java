package org.driftwood.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.driftwood.decode.Ipv4Address;

/**
 * What a sender or server in conversations was once known as. Whoever looks sees its
 * address in full: what stands in for one is in no list of servers.
 */
record KnownName(String address, String label) {

	/** Of all that send in these conversations or are named in them, each once. */
	static List<KnownName> among(List<Report.ConversationRow> conversations) {
		return conversations.stream()
			.flatMap((it) -> Stream.of(Ends.address(it.source()), Objects.requireNonNullElse(it.server(), "")))
			.distinct()
			.flatMap((text) -> Ipv4Address.parse(text).flatMap(KnownServers::at).stream())
			.map((server) -> new KnownName(server.address().toString(), server.label()))
			.toList();
	}

	/** Of all that are in lines of a page. */
	static List<KnownName> amongNumbered(List<NumberedConversation> conversations) {
		return among(conversations.stream().map(NumberedConversation::row).toList());
	}

}
