package org.driftwood.community;

import java.time.LocalDate;
import java.util.Set;

/**
 * What everybody is told of the sums; nothing public tells more, on no page, by no call
 * and in no feed. The aim is that whoever looks before and after somebody sends something
 * cannot read off what it was:
 * <ul>
 * <li>networks that saw something are told in bands ({@link Band}); those that looked are
 * told in number, as they are the denominator;</li>
 * <li>packets are told as "at least", in the steps 1, 2, 5, 10, 20, 50 and so on; where
 * fewer than three networks saw them, as "at least 1". A sum is the sum of what is
 * told;</li>
 * <li>times are told by their week, which begins on monday in UTC, and a range of dates
 * is one of whole weeks; MISP, which has an event a day, is told the day of what three
 * networks saw on it;</li>
 * <li>ports and hop counts, which may be anybody's own, are told from three networks
 * on;</li>
 * <li>of the captures of certain weeks, or with certain answers, nothing is told unless
 * three networks of these looked; and of what those with certain answers saw, what three
 * of them saw;</li>
 * <li>lists are in the order of what is told.</li>
 * </ul>
 */
final class Discretion {

	/** So many networks hide each other. */
	static final int FEWEST = 3;

	private static final Set<TopList> MAY_BE_ONES_OWN = Set.of(TopList.PORTS, TopList.HOPS);

	private static final long[] STEPS = { 5, 2, 1 };

	private Discretion() {
	}

	/** The least number of packets that may be told. */
	static long packets(long packets, long networks) {
		if (packets <= 0) {
			return 0;
		}
		if (networks < FEWEST) {
			return 1;
		}
		long power = 1;
		while (packets / power >= 10) {
			power *= 10;
		}
		for (long step : STEPS) {
			if (packets >= step * power) {
				return step * power;
			}
		}
		return power;
	}

	/** The week of a day, by its monday. */
	static LocalDate week(LocalDate day) {
		return Share.monday(day);
	}

	/** How many networks must have seen a line of a list for it to be told. */
	static long fewest(TopList list) {
		return MAY_BE_ONES_OWN.contains(list) ? FEWEST : 0;
	}

	/** Whether anything may be told of captures that are cut like that. */
	static boolean tells(Cut cut, long looking) {
		return cut.isAll() || looking >= FEWEST;
	}

	/** Whether it may be told who looked in one of the weeks. */
	static boolean tellsWeek(Cut cut, long looking) {
		return !cut.byAnswers() || looking >= FEWEST;
	}

	/**
	 * Whether what so many networks saw may be told of captures that are cut like that.
	 */
	static boolean tellsSight(Cut cut, long networks) {
		return !cut.byAnswers() || networks >= FEWEST;
	}

	/** How many captures may be told to be cut like that: at least so many. */
	static long submissions(Cut cut, long submissions) {
		return cut.isAll() ? submissions : packets(submissions, FEWEST);
	}

}
