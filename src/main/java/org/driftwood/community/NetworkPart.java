package org.driftwood.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a network in one role.
 *
 * @param sum all of it
 * @param weeks in which anybody looked, the oldest first
 * @param lists its addresses, and what their packets show, by the name of the list
 */
record NetworkPart(TopEntry sum, List<WeekCount> weeks, Map<String, List<PartEntry>> lists) {

	/** Empty where nobody saw it in that role. */
	static Optional<NetworkPart> of(NetworkStatistics statistics, NetworkFocus focus, int longest) {
		return statistics.sight(focus)
			.map((sum) -> new NetworkPart(sum, statistics.weeks(focus), lists(focus.role())
				.collect(Collectors.toMap(TopList::slug, (list) -> statistics.parts(list, focus, longest)))));
	}

	static Stream<TopList> lists(NetworkRole role) {
		return Stream.concat(Stream.of(role.hosts()), TopList.OF_PACKETS.stream());
	}

	/** The list of that name, if such a part has it. */
	static Optional<TopList> list(String name, NetworkRole role) {
		return lists(role).filter((list) -> list.slug().equals(name)).findFirst();
	}

}
