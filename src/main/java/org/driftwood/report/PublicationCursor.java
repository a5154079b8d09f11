package org.driftwood.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of published reports; it stays one where the report that it was
 * made of is taken away.
 *
 * @param at when that was published
 * @param id of that
 */
record PublicationCursor(Instant at, String id) {

	/** Before all that were ever published. */
	static final PublicationCursor NEWEST = new PublicationCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

	private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})_([0-9a-z-]{1,24})");

	/** The place of a report. */
	static PublicationCursor of(Publication it) {
		return new PublicationCursor(it.publishedAt(), it.id().value());
	}

	/** Reads what {@link #toString()} wrote. */
	static Optional<PublicationCursor> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches()
				? Optional.of(new PublicationCursor(
						Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS), matcher.group(2)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "_" + this.id;
	}

}
