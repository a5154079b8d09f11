package org.driftwood.report;

import java.text.Normalizer;

import org.driftwood.privacy.HomeAddresses;

/** What an owner calls his report: text in one line, that everybody reads. */
final class Title {

	/** In characters as people count them. */
	static final int LONGEST = 120;

	private Title() {
	}

	/**
	 * The text without what is no visible character, such as what turns the direction of
	 * the text around it; blanks are single ones.
	 */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.map((it) -> isBlank(it) ? ' ' : it)
			.filter(Title::isVisible)
			.forEach(plain::appendCodePoint);
		return plain.toString().replaceAll(" {2,}", " ").strip();
	}

	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.CONTROL;
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
			default -> true;
		};
	}

	static boolean isTooLong(String plain) {
		return plain.codePointCount(0, plain.length()) > LONGEST;
	}

	/** Whether it names one of the owner's addresses. */
	static boolean tells(HomeAddresses home, String plain) {
		return SpelledAddresses.in(plain).stream().anyMatch(home::contains);
	}

}
