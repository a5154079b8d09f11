package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that take their time, remembered until the shares are others. From then on an
 * answer is looked for anew after a minute, while the old is told; after ten the old is
 * not told any more, and when something was taken back, on whichever node, at once.
 *
 * @param <A> an answer
 */
final class Remembered<A> {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final Duration OLDEST = Duration.ofMinutes(10);

	private final Rollups rollups;

	private final AddingTurns turns;

	private final Clock clock;

	private final int most;

	private final Map<Object, Answer<A>> answers = new ConcurrentHashMap<>();

	private final Set<Object> asked = ConcurrentHashMap.newKeySet();

	/**
	 * Begins with none.
	 * @param most how many are remembered
	 */
	Remembered(Rollups rollups, AddingTurns turns, Clock clock, int most) {
		this.rollups = rollups;
		this.turns = turns;
		this.clock = clock;
		this.most = most;
	}

	/**
	 * An answer.
	 *
	 * @param at when it was last known to be right
	 * @param shares where they were then
	 */
	private record Answer<A>(Instant at, Rollups.Stand shares, A value) {

		boolean holds(Duration age, Instant now, Rollups.Stand sharesNow) {
			return isOf(sharesNow) || (this.shares.losses() == sharesNow.losses() && this.at.plus(age).isAfter(now));
		}

		boolean isOf(Rollups.Stand sharesNow) {
			return this.shares.equals(sharesNow);
		}

	}

	/** The answer to a question, found by the search where it is not known. */
	A answer(Object question, Supplier<A> search) {
		Instant now = this.clock.instant();
		Rollups.Stand shares = this.rollups.stand();
		Answer<A> known = this.answers.get(question);
		if (known == null || !known.holds(OLDEST, now, shares)) {
			return find(question, search);
		}
		if (known.isOf(shares)) {
			this.answers.replace(question, known, new Answer<>(now, shares, known.value()));
		}
		else if (!known.holds(FRESH, now, shares) && this.asked.add(question)) {
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
	private A find(Object question, Supplier<A> search) {
		return this.turns.inTurn(() -> {
			Instant now = this.clock.instant();
			Rollups.Stand shares = this.rollups.stand();
			makeRoom(shares);
			return this.answers.compute(question, (_, it) -> (it != null && it.holds(OLDEST, now, shares)) ? it
					: new Answer<>(now, shares, search.get()))
				.value();
		});
	}

	private void makeRoom(Rollups.Stand shares) {
		if (this.answers.size() >= this.most) {
			this.answers.values().removeIf((it) -> !it.isOf(shares));
		}
		if (this.answers.size() >= this.most) {
			this.answers.clear();
		}
	}

}
