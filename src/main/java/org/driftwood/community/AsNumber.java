package org.driftwood.community;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a network (autonomous system) in an address of a page. */
final class AsNumber {

	private static final Pattern TEXT = Pattern.compile("(?:AS|as)?([1-9][0-9]{0,9})");

	private static final long MOST = 0xffff_ffffL;

	private AsNumber() {
	}

	/** Reads {@code 64500} or {@code AS64500}. */
	static Optional<Long> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))).filter((it) -> it <= MOST)
				: Optional.empty();
	}

}
