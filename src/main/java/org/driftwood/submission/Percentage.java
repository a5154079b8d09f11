package org.driftwood.submission;

/**
 * A part of a whole, written as {@code 5%}.
 *
 * @param percent 0 to 100
 */
public record Percentage(int percent) {

	public Percentage {
		if (percent < 0 || percent > 100) {
			throw new IllegalArgumentException("a percentage is 0% to 100%");
		}
	}

	/** Reads the written form. */
	public static Percentage valueOf(String text) {
		if (!text.matches("[0-9]{1,3}%")) {
			throw new IllegalArgumentException("a percentage is written like 5%");
		}
		return new Percentage(Integer.parseInt(text.substring(0, text.length() - 1)));
	}

	@Override
	public String toString() {
		return this.percent + "%";
	}

}
