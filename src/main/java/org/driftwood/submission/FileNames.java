package org.driftwood.submission;

import org.jspecify.annotations.Nullable;

/** Names that senders give their files: text to show, never a path. */
final class FileNames {

	private static final int LONGEST = 120;

	private FileNames() {
	}

	/**
	 * The last part of the name, without anything that is no visible character; null
	 * where nothing is left.
	 */
	static @Nullable String shown(@Nullable String name) {
		if (name == null) {
			return null;
		}
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		StringBuilder shown = new StringBuilder();
		last.codePoints()
			.filter((character) -> Character.isLetterOrDigit(character) || " ._-+()#,=@".indexOf(character) >= 0)
			.limit(LONGEST)
			.forEach(shown::appendCodePoint);
		String text = shown.toString().strip();
		return text.isEmpty() ? null : text;
	}

}
