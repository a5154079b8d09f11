package org.driftwood.privacy;

/** What stands in place of checksums. */
final class Sums {

	/** What UDP writes for 0, which would say that there is none (RFC 768). */
	static final int NEVER_NONE = 0xffff;

	private Sums() {
	}

	/**
	 * The right checksum, or one that is wrong by one: never 0, and never the other way
	 * to write the right one.
	 */
	static int orWrong(int sum, boolean right) {
		if (right) {
			return sum;
		}
		return (sum == NEVER_NONE) ? 1 : sum + 1;
	}

}
