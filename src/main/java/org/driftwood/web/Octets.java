package org.driftwood.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Draws bytes that have to be flipped, bit by bit. */
public final class Octets {

	/**
	 * A byte.
	 *
	 * @param place among the bytes that it belongs to
	 * @param raw as it stands
	 */
	public record Octet(int place, int raw) {

		/** As it stands, in hex. */
		public String hex() {
			return HexFormat.of().toHexDigits((byte) this.raw);
		}

		/** As it stands, bit by bit. */
		public String bits() {
			return bits(this.raw);
		}

		/** With every bit flipped. */
		public int flipped() {
			return this.raw ^ 0xff;
		}

		/** With every bit flipped, in hex. */
		public String flippedHex() {
			return HexFormat.of().toHexDigits((byte) flipped());
		}

		/** With every bit flipped, bit by bit. */
		public String flippedBits() {
			return bits(flipped());
		}

		private static String bits(int value) {
			String digits = Integer.toBinaryString(value);
			return "0".repeat(Byte.SIZE - digits.length()) + digits;
		}

	}

	/**
	 * The bytes one by one.
	 * @param hex with a blank between them
	 * @param first the place of the first
	 */
	public List<Octet> of(String hex, int first) {
		List<Octet> octets = new ArrayList<>();
		for (byte one : HexFormat.ofDelimiter(" ").parseHex(hex)) {
			octets.add(new Octet(first + octets.size(), one & 0xff));
		}
		return octets;
	}

	/** The bytes as they stand, written as an IPv4 address. */
	public String dotted(String hex) {
		return of(hex, 0).stream().map((octet) -> String.valueOf(octet.raw())).collect(Collectors.joining("."));
	}

	/** The bytes as they stand, read as one number. */
	public long number(String hex) {
		return of(hex, 0).stream().mapToLong(Octet::raw).reduce(0, (all, one) -> all << Byte.SIZE | one);
	}

}
