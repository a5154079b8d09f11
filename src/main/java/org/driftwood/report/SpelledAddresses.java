package org.driftwood.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoAddress;

/**
 * All IPv4 addresses that a short text may spell: dotted, in hex, as one number, as
 * groups of IPv6, in either order of bytes and with every bit flipped. Rather too many
 * than too few.
 */
final class SpelledAddresses {

	private static final String BETWEEN = "[^0-9]{1,3}0*";

	private static final String BETWEEN_HEX = "[^0-9a-z]{0,3}(?:0x)?";

	private static final String BYTE = "([0-9]{1,3})";

	private static final String HEX_BYTE = "([0-9a-f]{2})";

	/** Each looks ahead, so that one reading does not hide the next. */
	private static final Pattern DOTTED = Pattern
		.compile("(?<![0-9])(?=0*" + BYTE + (BETWEEN + BYTE).repeat(3) + "(?![0-9]))");

	private static final Pattern HEX = Pattern.compile("(?=" + HEX_BYTE + (BETWEEN_HEX + HEX_BYTE).repeat(3) + ")");

	private static final Pattern GROUPS = Pattern
		.compile("(?<![0-9a-f])(?=([0-9a-f]{1,4}):([0-9a-f]{1,4})(?![0-9a-f]))");

	private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?=0*([0-9]{1,10})(?![0-9]))");

	private static final String DOT = " ?[\\[({]? ?(?:[.。]|dot) ?[\\])}]? ?0*";

	private static final Pattern IN_FULL = Pattern
		.compile("(?<![0-9])(?=0*" + BYTE + (DOT + BYTE).repeat(3) + "(?![0-9]))");

	private static final Pattern TEREDO = Pattern
		.compile("(?<![0-9a-f])(?:2001|3ffe):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{1,4}");

	private SpelledAddresses() {
	}

	static Set<Ipv4Address> in(String text) {
		String read = read(text);
		Set<Ipv4Address> found = new HashSet<>();
		find(DOTTED, read, (match) -> bytes(match, 10), found);
		find(HEX, read, (match) -> bytes(match, 16), found);
		find(GROUPS, read, (match) -> (number(match, 1, 16) << 16) | number(match, 2, 16), found);
		find(NUMBER, read, (match) -> number(match, 1, 10), found);
		return found;
	}

	/**
	 * Those that stand there for whoever reads it: dotted, or in a Teredo address. Hardly
	 * any that nobody meant.
	 */
	static Set<Ipv4Address> inFull(String text) {
		String read = read(text);
		Set<Ipv4Address> found = new HashSet<>();
		IN_FULL.matcher(read)
			.results()
			.filter((match) -> IntStream.rangeClosed(1, Integer.BYTES).allMatch((i) -> number(match, i, 10) <= 0xff))
			.forEach((match) -> found.add(new Ipv4Address(bytes(match, 10))));
		TEREDO.matcher(read)
			.results()
			.flatMap((match) -> Ipv6Address.parse(match.group()).flatMap(TeredoAddress::of).stream())
			.forEach((it) -> {
				found.add(it.server());
				found.add(it.client());
			});
		return found;
	}

	private static String read(String text) {
		return digitsOfOneKind(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
	}

	private static String digitsOfOneKind(String text) {
		StringBuilder digits = new StringBuilder();
		text.codePoints()
			.map((it) -> Character.isDigit(it) ? '0' + Character.digit(it, 10) : it)
			.forEach(digits::appendCodePoint);
		return digits.toString();
	}

	private static void find(Pattern pattern, String text, ToIntFunction<MatchResult> bits, Set<Ipv4Address> found) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			int plain = bits.applyAsInt(matcher);
			int reversed = Integer.reverseBytes(plain);
			for (int word : List.of(plain, reversed, Integer.rotateLeft(plain, 16), Integer.rotateLeft(reversed, 16))) {
				found.add(new Ipv4Address(word));
				found.add(new Ipv4Address(~word));
			}
		}
	}

	private static int bytes(MatchResult match, int radix) {
		int bits = 0;
		for (int i = 1; i <= Integer.BYTES; i++) {
			bits = bits << Byte.SIZE | (number(match, i, radix) & 0xff);
		}
		return bits;
	}

	private static int number(MatchResult match, int group, int radix) {
		return (int) Long.parseLong(match.group(group), radix);
	}

}
