package org.driftwood.community;

/**
 * Between which shares the true one lies, 95 times of 100, where so many of so many were
 * seen (Wilson 1927).
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record WilsonInterval(double low, double high) {

	private static final double Z = 1.959964;

	/** The interval for {@code seen} of {@code all}; everything is possible with none. */
	static WilsonInterval of(long seen, long all) {
		if (all == 0) {
			return new WilsonInterval(0, 1);
		}
		double share = seen / (double) all;
		double weight = Z * Z / all;
		double middle = (share + weight / 2) / (1 + weight);
		double half = Z / (1 + weight) * Math.sqrt(share * (1 - share) / all + weight / (4 * all));
		return new WilsonInterval((seen == 0) ? 0 : middle - half, (seen == all) ? 1 : middle + half);
	}

	/** From what the fewest would mean to what the most would mean. */
	static WilsonInterval between(long least, long most, long all) {
		return new WilsonInterval(of(Math.min(all, least), all).low, of(Math.min(all, most), all).high);
	}

}
