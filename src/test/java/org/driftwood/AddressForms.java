package org.driftwood;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.driftwood.decode.Ipv4Address;

/** All ways in which people and programs write an IPv4 address. */
final class AddressForms {

	private static final String BETWEEN = "[\\[(]?[.:_,/\\s-]\\s?[\\])]?";

	private static final String BETWEEN_HEX = "[^0-9a-z]{0,3}(?:0?x)?";

	private AddressForms() {
	}

	/** Its four bytes in every order and with every bit flipped, by name. */
	static Map<String, Integer> words(Ipv4Address address) {
		int bits = address.bits();
		int reversed = Integer.reverseBytes(bits);
		Map<String, Integer> words = new LinkedHashMap<>();
		words.put("plain", bits);
		words.put("reversed", reversed);
		words.put("halves swapped", Integer.rotateLeft(bits, 16));
		words.put("halves reversed", Integer.rotateLeft(reversed, 16));
		Map<String, Integer> all = new LinkedHashMap<>(words);
		words.forEach((name, word) -> all.put(name + " complement", ~word));
		return all;
	}

	/** What finds each of the words in lower-case text, by name. */
	static Map<String, Pattern> patterns(Map<String, Integer> words) {
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		words.forEach((name, word) -> patternsOf(word)
			.forEach((form, pattern) -> patterns.put(form + " " + name, Pattern.compile(pattern))));
		return patterns;
	}

	private static Map<String, String> patternsOf(int word) {
		Map<String, String> patterns = new LinkedHashMap<>();
		patterns.put("dotted", alone("[0-9]", bytes(word, BETWEEN, (b) -> "0*" + b)));
		patterns.put("dotted octal", alone("[0-9]", bytes(word, BETWEEN, (b) -> "0*" + Integer.toOctalString(b))));
		patterns.put("dotted hex",
				alone("[0-9a-f]", bytes(word, BETWEEN, (b) -> "(?:0?x)?0*" + Integer.toHexString(b))));
		patterns.put("hex", bytes(word, BETWEEN_HEX, (b) -> digits(b, 16, 2)));
		patterns.put("groups", alone("[0-9a-f]",
				"0*" + Integer.toHexString(word >>> 16) + ":0*" + Integer.toHexString(word & 0xffff)));
		patterns.put("nibbles", alone("[0-9a-f]", String.join("[.]", digits(word & 0xffff_ffffL, 16, 8).split(""))));
		patterns.put("reversed nibbles", alone("[0-9a-f]", String.join("[.]",
				new StringBuilder(digits(word & 0xffff_ffffL, 16, 8)).reverse().toString().split(""))));
		patterns.put("decimal", alone("[0-9]", "0*" + Integer.toUnsignedString(word)));
		patterns.put("signed decimal", alone("[0-9]", String.valueOf(word)));
		patterns.put("octal", alone("[0-9]", "0*" + Integer.toUnsignedString(word, 8)));
		patterns.put("binary", bytes(word, "[^01]?", (b) -> digits(b, 2, 8)));
		return patterns;
	}

	private static String bytes(int word, String between, IntFunction<String> form) {
		return IntStream.of(word >>> 24, (word >> 16) & 0xff, (word >> 8) & 0xff, word & 0xff)
			.mapToObj(form)
			.collect(Collectors.joining(between));
	}

	private static String alone(String digit, String pattern) {
		return "(?<!" + digit + ")" + pattern + "(?!" + digit + ")";
	}

	private static String digits(long number, int radix, int count) {
		String digits = Long.toString(number, radix);
		return "0".repeat(count - digits.length()) + digits;
	}

}
