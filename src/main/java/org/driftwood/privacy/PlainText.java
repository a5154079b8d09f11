package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/**
 * Makes text of bytes that came from anywhere and are meant to be UTF-8. None of its
 * characters steers what is written around it, and there are not many. The JDK's own
 * reading of broken UTF-8 is not the browser's.
 */
final class PlainText {

	/** The most characters. */
	static final int LONGEST = 255;

	private static final int UNREADABLE = 0xfffd;

	private static final int HIGHEST = 0x10ffff;

	private PlainText() {
	}

	/** The text, which is empty where nothing can be shown. */
	static String of(Bytes bytes) {
		StringBuilder text = new StringBuilder();
		int at = 0;
		while (at < bytes.length()) {
			int length = length(bytes, at);
			int character = (length > 0) ? character(bytes, at, length) : UNREADABLE;
			if (isShown(character) && !append(text, character)) {
				break;
			}
			at += Math.max(1, length);
		}
		return text.toString().trim();
	}

	/**
	 * The text with small letters in place of the capital ones of ASCII. Names of hosts
	 * mean the same in either (RFC 4343), and some resolvers draw lots for each letter.
	 */
	static String ofHostName(Bytes bytes) {
		StringBuilder text = new StringBuilder(of(bytes));
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter >= 'A' && letter <= 'Z') {
				text.setCharAt(i, (char) (letter | 0x20));
			}
		}
		return text.toString();
	}

	/** The address of a network card, in pairs of hex digits. */
	static String ofHardware(Bytes address) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < address.length(); i++) {
			text.append((i == 0) ? "" : ":").append(digit(address.u8(i) >> 4)).append(digit(address.u8(i) & 15));
		}
		return text.toString();
	}

	private static char digit(int value) {
		return Character.forDigit(value, 16);
	}

	/** A text that was put together, no longer than any other. */
	static String cut(String text) {
		boolean split = text.length() > LONGEST && Character.isHighSurrogate(text.charAt(LONGEST - 1));
		return text.substring(0, Math.min(text.length(), split ? LONGEST - 1 : LONGEST));
	}

	private static boolean append(StringBuilder text, int character) {
		boolean fits = text.length() + Character.charCount(character) <= LONGEST;
		if (fits) {
			text.appendCodePoint(character);
		}
		return fits;
	}

	/** How many bytes the character at the index has, 0 where there is none. */
	private static int length(Bytes bytes, int at) {
		int first = bytes.u8(at);
		int length = (first < 0x80) ? 1 : (first < 0xc2) ? 0 : (first < 0xe0) ? 2 : (first < 0xf0) ? 3 : 4;
		if (first > 0xf4 || at + length > bytes.length()) {
			return 0;
		}
		for (int i = 1; i < length; i++) {
			if (bytes.u8(at + i) >> 6 != 2) {
				return 0;
			}
		}
		return length;
	}

	private static int character(Bytes bytes, int at, int length) {
		if (length == 1) {
			return bytes.u8(at);
		}
		int character = bytes.u8(at) & 0x7f >> length;
		for (int i = 1; i < length; i++) {
			character = character << 6 | (bytes.u8(at + i) & 0x3f);
		}
		boolean shorter = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
		return (shorter || character > HIGHEST || isSurrogate(character)) ? UNREADABLE : character;
	}

	private static boolean isSurrogate(int character) {
		return character >= 0xd800 && character <= 0xdfff;
	}

	/** Whether it is no control character, and does not turn the direction of text. */
	private static boolean isShown(int character) {
		boolean control = character < 0x20 || (character >= 0x7f && character < 0xa0);
		boolean invisible = (character >= 0x200b && character <= 0x200f) || (character >= 0x2028 && character <= 0x202e)
				|| (character >= 0x2060 && character <= 0x206f) || character == 0xfeff
				|| (character >= 0xfff9 && character <= 0xfffb) || character == 0x061c;
		return !control && !invisible;
	}

}
