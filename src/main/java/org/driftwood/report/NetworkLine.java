package org.driftwood.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.driftwood.report.Report.NetworkRow;
import org.jspecify.annotations.Nullable;

/**
 * Whose one sender or server is, as a line of a table.
 *
 * @param packets in the conversations that are listed
 * @param row null where nobody says
 */
record NetworkLine(Role role, String address, long packets, @Nullable NetworkRow row) {

	/** In which place of packets it stands. */
	enum Role {

		SENDER, SERVER

	}

	/** The senders and then the servers, each with the most packets first. */
	static List<NetworkLine> of(Report report, int mostOfEach) {
		Report.NetworksTold told = report.networks();
		if (told == null) {
			return List.of();
		}
		Map<String, Long> senders = new LinkedHashMap<>();
		Map<String, Long> servers = new LinkedHashMap<>();
		for (Report.ConversationRow it : report.conversations()) {
			senders.merge(Ends.address(it.source()), it.packets(), Long::sum);
			if (it.server() != null) {
				servers.merge(it.server(), it.packets(), Long::sum);
			}
		}
		return Stream
			.concat(lines(Role.SENDER, senders, told, mostOfEach), lines(Role.SERVER, servers, told, mostOfEach))
			.toList();
	}

	private static Stream<NetworkLine> lines(Role role, Map<String, Long> packets, Report.NetworksTold told, int most) {
		return packets.entrySet()
			.stream()
			.map((it) -> new NetworkLine(role, it.getKey(), it.getValue(), told.of(it.getKey())))
			.sorted(Comparator.comparingLong(NetworkLine::packets).reversed().thenComparing(NetworkLine::address))
			.limit(most);
	}

}
