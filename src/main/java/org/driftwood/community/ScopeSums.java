package org.driftwood.community;

import java.util.List;
import java.util.Map;

/**
 * What the shares of a scope say, but for which hosts they are about.
 *
 * @param all of them together; its name is empty
 * @param lists the most frequent of each list of {@link TopList#OF_PACKETS}, by networks
 * that saw them and then by packets
 */
record ScopeSums(Sum all, Map<TopList, List<Sum>> lists) {

	/** So many of a list are enough for whoever asks. */
	static final int MOST = 100;

	/** The first of a list. */
	List<Sum> top(TopList list, int most) {
		return this.lists.getOrDefault(list, List.of()).stream().limit(most).toList();
	}

}
