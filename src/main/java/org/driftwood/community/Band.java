package org.driftwood.community;

/**
 * How many networks, as the public is told: never so exactly that one of them can be made
 * out.
 */
final class Band {

	private static final int MANY = 5;

	private Band() {
	}

	/** {@code 0}, {@code 1}, {@code 2-4} or {@code 5+}. */
	static String of(long networks) {
		if (networks >= MANY) {
			return "5+";
		}
		return (networks < 2) ? String.valueOf(networks) : "2-4";
	}

	/** The least number of the band that a number lies in. */
	static long least(long networks) {
		return (networks < 2) ? networks : (networks < MANY) ? 2 : MANY;
	}

	/** The greatest one, where there are {@code all} in all. */
	static long most(long networks, long all) {
		return (networks < 2) ? networks : (networks < MANY) ? Math.min(all, MANY - 1) : all;
	}

}
