package org.driftwood.submission;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.convert.DurationStyle;

/**
 * How long something is kept, written as {@code 30d}, or {@code never} for no end.
 *
 * @param duration empty for no end
 */
public record Retention(Optional<Duration> duration) {

	/** Reads the written form. */
	public static Retention valueOf(String text) {
		if (text.equals("never")) {
			return new Retention(Optional.empty());
		}
		return new Retention(Optional.of(DurationStyle.SIMPLE.parse(text)));
	}

	@Override
	public String toString() {
		return this.duration.map(Retention::text).orElse("never");
	}

	private static String text(Duration kept) {
		return (kept.toHours() % 24 == 0) ? kept.toDays() + "d" : kept.toHours() + "h";
	}

}
