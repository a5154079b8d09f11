package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that take their time, remembered until the shares are others. Then they are
 * looked for anew after a minute, while the old is told; after ten the old is not told
 * any more, and when something was taken back, on whichever node, at once.
 */
final class Remembered<A> {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final Duration OLDEST = Duration.ofMinutes(10);

	private static final int MOST = 1_000;

	private final Rollups rollups;

	private final AddingTurns turns;

	private final Clock clock;

	private final Map<Object, Answer<A>> answers = new ConcurrentHashMap<>();

	private final Set<Object> asked = ConcurrentHashMap.newKeySet();

	Remembered(Rollups rollups, AddingTurns turns, Clock clock) {
		this.rollups = rollups;
		this.turns = turns;
		this.clock = clock;
	}

	/**
	 * An answer.
	 *
	 * @param shares where they were before it was looked for
	 */
	private record Answer<A>(Instant at, Rollups.Stand shares, A value) {

		boolean isYounger(Duration age, Instant now) {
			return this.at.plus(age).isAfter(now);
		}

		boolean holds(Duration age, Instant now, Rollups.Stand sharesNow) {
			return this.shares.equals(sharesNow) || (this.shares.losses() == sharesNow.losses() && isYounger(age, now));
		}

	}

	/** The answer to a question, found by the search where it is not known. */
	A answer(Object question, Supplier<A> search) {
		Instant now = this.clock.instant();
		Rollups.Stand shares = this.rollups.stand();
		Answer<A> known = this.answers.get(question);
		if (known == null || !known.holds(OLDEST, now, shares)) {
			return find(question, shares, search);
		}
		if (!known.holds(FRESH, now, shares) && this.asked.add(question)) {
			this.turns.later(() -> renew(question, search), () -> this.asked.remove(question));
		}
		return known.value();
	}

	/** Somebody may have got a fresh one meanwhile. */
	private void renew(Object question, Supplier<A> search) {
		Instant now = this.clock.instant();
		Rollups.Stand shares = this.rollups.stand();
		Answer<A> known = this.answers.get(question);
		if (known == null || !known.holds(FRESH, now, shares)) {
			this.answers.put(question, new Answer<>(now, shares, search.get()));
		}
	}

	/** Whoever asks the same meanwhile waits for the answer. */
	private A find(Object question, Rollups.Stand shares, Supplier<A> search) {
		Instant now = this.clock.instant();
		if (this.answers.size() > MOST) {
			this.answers.values().removeIf((it) -> !it.isYounger(FRESH, now));
		}
		if (this.answers.size() > MOST) {
			this.answers.clear();
		}
		return this.turns.inTurn(() -> this.answers.compute(question, (_,
				it) -> (it != null && it.holds(OLDEST, now, shares)) ? it : new Answer<>(now, shares, search.get())))
			.value();
	}

}
