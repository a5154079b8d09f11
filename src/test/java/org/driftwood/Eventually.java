package org.driftwood;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** What need not be so at once, but soon. */
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private Eventually() {
	}

	/** Asks until the answer is as it should be: that answer. */
	public static <T> T holds(Supplier<T> question, Predicate<T> right) {
		T answer = question.get();
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !right.test(answer); answer = question.get()) {
			assertThat(System.nanoTime()).as("in time; the last answer was %s", answer).isLessThan(end);
			pause();
		}
		return answer;
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
