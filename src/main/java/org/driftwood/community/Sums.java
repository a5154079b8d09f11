package org.driftwood.community;

import java.util.List;

/** Where sums come from. */
interface Sums {

	/** Who looked. */
	Sum looking(Cut cut);

	/** Who saw Teredo. */
	Sum seeing(Cut cut);

	/** The most frequent of a list, by networks that saw them and then by packets. */
	List<Sum> top(TopList list, Cut cut, int most);

	/** The same among the packets of one host. */
	List<Sum> top(TopList list, Focus focus, int most);

	/** One line of a list; with no network where nobody saw it. */
	Sum sight(Focus focus);

}
