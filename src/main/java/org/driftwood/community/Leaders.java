package org.driftwood.community;

import java.util.List;
import java.util.Set;

/**
 * Those of a list that more networks have seen than any other, as far as bands tell.
 *
 * @param rank how far ahead they are
 * @param entries a few of them; none where nothing was seen
 */
record Leaders(Rank rank, List<TopEntry> entries) {

	private static final Set<String> FEWEST = Set.of(Band.of(0), Band.of(1));

	/** How far some are ahead of all others. */
	enum Rank {

		/** No network saw what another one saw. */
		ONE_EACH,
		/** There are more than are named of whom the same is told. */
		AMONG,
		/** All others were seen by fewer. */
		AHEAD

	}

	/**
	 * Of a list in its order, which goes on for one more than may be named.
	 * @param most so many may be named
	 */
	static Leaders of(List<TopEntry> list, int most) {
		List<TopEntry> first = list.stream()
			.filter((it) -> it.networksSeeing().equals(list.getFirst().networksSeeing()))
			.toList();
		return new Leaders(rank(first, most), first.stream().limit(most).toList());
	}

	private static Rank rank(List<TopEntry> first, int most) {
		if (first.stream().anyMatch((it) -> FEWEST.contains(it.networksSeeing()))) {
			return Rank.ONE_EACH;
		}
		return (first.size() > most) ? Rank.AMONG : Rank.AHEAD;
	}

}
