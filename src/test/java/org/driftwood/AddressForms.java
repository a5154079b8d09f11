package org.driftwood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.driftwood.decode.Ipv4Address;

/** All ways in which people and programs write an IPv4 address. */
final class AddressForms {

	private static final String BETWEEN = "[\\[(]?[.:_,/\\s-]\\s?[\\])]?";

	private static final String BETWEEN_HEX = "[^0-9a-z]{0,3}(?:0?x)?";

	private static final String DECIMAL = "[0-9]";

	private static final String HEX = "[0-9a-f]";

	private AddressForms() {
	}

	/**
	 * One way to write it, in lower case.
	 *
	 * @param pieces which a text has all of if it has the form; most lack one, and this
	 * is soon seen
	 */
	record Form(Pattern pattern, List<String> pieces) {

		private static Form of(String before, String between, List<String> pieces) {
			return new Form(Pattern.compile(
					pieces.stream().map((piece) -> before + Pattern.quote(piece)).collect(Collectors.joining(between))),
					pieces);
		}

		/** The same where no other digit is beside it. */
		private Form alone(String digit) {
			return new Form(Pattern.compile("(?<!" + digit + ")" + this.pattern + "(?!" + digit + ")"), this.pieces);
		}

		/** The first place in a text where it stands. */
		Optional<MatchResult> in(String text) {
			for (String piece : this.pieces) {
				if (!text.contains(piece)) {
					return Optional.empty();
				}
			}
			return this.pattern.matcher(text).results().findFirst();
		}

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

	/** How each of the words may be written, by name. */
	static Map<String, Form> forms(Map<String, Integer> words) {
		Map<String, Form> forms = new LinkedHashMap<>();
		words.forEach((name, word) -> formsOf(word).forEach((form, it) -> forms.put(form + " " + name, it)));
		return forms;
	}

	private static Map<String, Form> formsOf(int word) {
		String hex = digits(word & 0xffff_ffffL, 16, 8);
		Map<String, Form> forms = new LinkedHashMap<>();
		forms.put("dotted", Form.of("0*", BETWEEN, bytes(word, Integer::toString)).alone(DECIMAL));
		forms.put("dotted octal", Form.of("0*", BETWEEN, bytes(word, Integer::toOctalString)).alone(DECIMAL));
		forms.put("dotted hex", Form.of("(?:0?x)?0*", BETWEEN, bytes(word, Integer::toHexString)).alone(HEX));
		forms.put("hex", Form.of("", BETWEEN_HEX, bytes(word, (b) -> digits(b, 16, 2))));
		forms.put("groups",
				Form.of("0*", ":", List.of(Integer.toHexString(word >>> 16), Integer.toHexString(word & 0xffff)))
					.alone(HEX));
		forms.put("nibbles", Form.of("", "", List.of(dotted(hex))).alone(HEX));
		forms.put("reversed nibbles",
				Form.of("", "", List.of(dotted(new StringBuilder(hex).reverse().toString()))).alone(HEX));
		forms.put("decimal", Form.of("0*", "", List.of(Integer.toUnsignedString(word))).alone(DECIMAL));
		forms.put("signed decimal", Form.of("", "", List.of(String.valueOf(word))).alone(DECIMAL));
		forms.put("octal", Form.of("0*", "", List.of(Integer.toUnsignedString(word, 8))).alone(DECIMAL));
		forms.put("binary", Form.of("", "[^01]?", bytes(word, (b) -> digits(b, 2, 8))));
		return forms;
	}

	private static List<String> bytes(int word, IntFunction<String> form) {
		return IntStream.of(word >>> 24, (word >> 16) & 0xff, (word >> 8) & 0xff, word & 0xff).mapToObj(form).toList();
	}

	private static String dotted(String digits) {
		return String.join(".", digits.split(""));
	}

	private static String digits(long number, int radix, int count) {
		String digits = Long.toString(number, radix);
		return "0".repeat(count - digits.length()) + digits;
	}

}
