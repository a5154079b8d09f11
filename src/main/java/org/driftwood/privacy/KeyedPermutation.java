package org.driftwood.privacy;

/**
 * Shuffles the numbers below a limit by a key, without a table: the swap-or-not shuffle
 * (Hoang, Morris and Rogaway, 2012). Each round pairs the numbers up and swaps some of
 * the pairs, so that every number has one image and no two the same.
 */
final class KeyedPermutation {

	private static final int ROUNDS = 64;

	private final KeyedHash hash;

	/**
	 * All permutations come from one key.
	 * @param hash decides what is swapped
	 */
	KeyedPermutation(KeyedHash hash) {
		this.hash = hash;
	}

	/**
	 * The image of a number.
	 * @param tweak which of many permutations
	 * @param number 0 to {@code size} - 1
	 */
	int apply(long tweak, int size, int number) {
		int at = number;
		for (int round = 0; round < ROUNDS; round++) {
			int partner = Math.floorMod((int) Math.floorMod(this.hash.hash(tweak, round), (long) size) - at, size);
			if ((this.hash.hash(tweak, round, Math.max(at, partner)) & 1) == 1) {
				at = partner;
			}
		}
		return at;
	}

}
