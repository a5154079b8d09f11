package org.driftwood.submission;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one submission: 80 random bits, because who knows the name may read the report.
 *
 * @param value four groups of four letters and digits, such as
 * {@code 7q2k-m0vd-x3rt-9abc}
 */
public record SubmissionId(String value) {

	/** Crockford's base 32: no letter that can be taken for a digit. */
	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int CHARACTERS = 16;

	public SubmissionId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not the id of a submission");
		}
	}

	/** A new one. */
	public static SubmissionId random() {
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < CHARACTERS; i++) {
			if (i > 0 && i % 4 == 0) {
				value.append('-');
			}
			value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return new SubmissionId(value.toString());
	}

	/** The id that a person or a link names; upper case is forgiven. */
	public static Optional<SubmissionId> parse(String text) {
		String value = text.toLowerCase(Locale.ROOT);
		return FORM.matcher(value).matches() ? Optional.of(new SubmissionId(value)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
