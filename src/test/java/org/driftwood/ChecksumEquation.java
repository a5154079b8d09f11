package org.driftwood;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.driftwood.decode.Bytes;

/**
 * One checksum: all that it covers, itself included, in units of 16 bits. Their sum is 0
 * modulo 65535 where the checksum is right.
 */
final class ChecksumEquation {

	private static final int FITS = 0xffff;

	private final String name;

	private final int[] words;

	private ChecksumEquation(String name, int... words) {
		this.name = name;
		this.words = words;
	}

	/** Over bytes, and a number that is only summed. */
	static ChecksumEquation over(String name, Bytes bytes, int more) {
		return new ChecksumEquation(name, words(bytes, more));
	}

	/** The same with more bytes, which begin a word. */
	ChecksumEquation and(Bytes bytes) {
		int[] more = words(bytes, 0);
		int[] both = Arrays.copyOf(this.words, this.words.length + more.length);
		System.arraycopy(more, 0, both, this.words.length, more.length);
		return new ChecksumEquation(this.name, both);
	}

	private static int[] words(Bytes bytes, int more) {
		int[] words = new int[(bytes.length() + 1) / 2 + 1];
		for (int i = 0; i < bytes.length(); i++) {
			words[i / 2] |= bytes.u8(i) << ((i % 2 == 0) ? 8 : 0);
		}
		words[words.length - 1] = more;
		return words;
	}

	/**
	 * The places at which four bytes have to be the given ones for the checksum to fit.
	 * One that fits as it is tells nothing, nor one that is wrong by one: this is how
	 * every wrong one is shown.
	 */
	Set<String> solvedFor(int home) {
		Set<String> solved = new LinkedHashSet<>();
		long sum = Arrays.stream(this.words).asLongStream().sum();
		if (fits(sum) || fits(sum - 1)) {
			return solved;
		}
		for (int i = 0; i + 1 < this.words.length; i++) {
			int shown = this.words[i] << 16 | this.words[i + 1];
			if (fits(sum - sum(shown) + sum(home)) || fits(sum - sum(shown) + sum(~home))) {
				solved.add(this.name + " solved at " + 2 * i);
			}
			int balance = count(shown) - count(~shown);
			if (fits(sum + balance * (sum(home) - sum(shown)))) {
				solved.add(this.name + " solved everywhere as at " + 2 * i);
			}
		}
		for (int i = 0; i + 2 < this.words.length; i++) {
			long others = sum - oddSum(this.words[i] << 24 | this.words[i + 1] << 8 | this.words[i + 2] >>> 8);
			if (fits(others + oddSum(home)) || fits(others + oddSum(~home))) {
				solved.add(this.name + " solved at " + (2 * i + 1));
			}
		}
		return solved;
	}

	private int count(int shown) {
		int count = 0;
		for (int i = 0; i + 1 < this.words.length; i++) {
			count += (this.words[i] << 16 | this.words[i + 1]) == shown ? 1 : 0;
		}
		return count;
	}

	private static long sum(int word) {
		return (long) (word >>> 16) + (word & 0xffff);
	}

	/** What four bytes add that begin in the middle of a word. */
	private static long oddSum(int bytes) {
		return sum(Integer.reverseBytes(bytes));
	}

	// Sums are equal where they are so modulo 65535.
	private static boolean fits(long sum) {
		return Math.floorMod(sum, FITS) == 0;
	}

}
