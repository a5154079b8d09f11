package org.driftwood.community;

/**
 * The community in four figures.
 *
 * @param submissions captures that were analysed, and times that somebody saw nothing; of
 * a cut at least so many
 * @param networksLooking networks that they came from
 * @param networksSeeing band of those that saw Teredo
 * @param packets at least so many Teredo packets, copies left out
 * @param withheld whether fewer than three networks with the answers that were asked for
 * looked, so that nothing is told
 */
record Summary(long submissions, long networksLooking, String networksSeeing, long packets, boolean withheld) {

	/** Nothing is told. */
	static final Summary WITHHELD = new Summary(0, 0, "0", 0, true);

}
