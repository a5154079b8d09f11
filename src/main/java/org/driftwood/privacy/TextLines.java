package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** The lines that a payload begins with, one after the other, and words in them. */
final class TextLines {

	/** Nobody logs in further behind. */
	private static final int FARTHEST = 4096;

	private final Bytes bytes;

	private int start;

	private int end;

	private int next;

	TextLines(Bytes bytes) {
		this.bytes = bytes.first(FARTHEST);
	}

	/** Goes to the next line; false where there is none. The last may be cut. */
	boolean next() {
		this.start = this.next;
		int at = this.start;
		while (at < this.bytes.length() && this.bytes.u8(at) != '\n') {
			at++;
		}
		this.next = Math.min(at + 1, this.bytes.length());
		this.end = (at > this.start && this.bytes.u8(at - 1) == '\r') ? at - 1 : at;
		return this.start < this.bytes.length();
	}

	boolean isEmpty() {
		return this.start == this.end;
	}

	/** Whether the line begins so, in letters of either case. */
	boolean begins(String text) {
		return matches(this.start, this.end, text);
	}

	/** Whether a word of the line, counted from 0, is one of these. */
	boolean hasWord(int index, String... words) {
		int at = wordAt(index);
		for (String word : words) {
			int behind = at + word.length();
			if (matches(at, this.end, word) && (behind == this.end || this.bytes.u8(behind) == ' ')) {
				return true;
			}
		}
		return false;
	}

	private boolean matches(int at, int end, String text) {
		if (at + text.length() > end) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (upper(this.bytes.u8(at + i)) != upper(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static int upper(int character) {
		return (character >= 'a' && character <= 'z') ? character - 32 : character;
	}

	/** A word of the line, counted from 0, without quotes; empty where there is none. */
	Bytes word(int index) {
		int at = wordAt(index);
		int behind = at;
		while (behind < this.end && this.bytes.u8(behind) != ' ') {
			behind++;
		}
		boolean quoted = behind - at >= 2 && this.bytes.u8(at) == '"' && this.bytes.u8(behind - 1) == '"';
		return quoted ? this.bytes.slice(at + 1, behind - at - 2) : this.bytes.slice(at, behind - at);
	}

	private int wordAt(int index) {
		int at = pastSpaces(this.start);
		for (int i = 0; i < index; i++) {
			while (at < this.end && this.bytes.u8(at) != ' ') {
				at++;
			}
			at = pastSpaces(at);
		}
		return at;
	}

	private int pastSpaces(int from) {
		int at = from;
		while (at < this.end && this.bytes.u8(at) == ' ') {
			at++;
		}
		return at;
	}

	/** The line behind so many characters, without spaces before it. */
	Bytes rest(int length) {
		int at = pastSpaces(Math.min(this.end, this.start + length));
		return this.bytes.slice(at, this.end - at);
	}

	/** What stands between quotes behind a text in the line; empty where nothing does. */
	Bytes quotedBehind(String text) {
		for (int at = this.start; at < this.end; at++) {
			if (matches(at, this.end, text)) {
				int from = at + text.length();
				int to = from;
				while (to < this.end && this.bytes.u8(to) != '"') {
					to++;
				}
				return this.bytes.slice(from, to - from);
			}
		}
		return Bytes.EMPTY;
	}

}
