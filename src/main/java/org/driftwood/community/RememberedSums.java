package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is added up when it is asked for, and remembered until the shares are others.
 * Then it is added up anew after a minute, while the old is told; after ten the old is
 * not told any more, and when something was taken back, on whichever node, at once.
 */
@Component
class RememberedSums implements Sums, DisposableBean {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final Duration OLDEST = Duration.ofMinutes(10);

	private static final int MOST = 1_000;

	/** Whoever asks for what is not known waits for his turn, not all for each other. */
	private static final int ADDED_AT_ONCE = 2;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private final ShareSums sums;

	private final Rollups rollups;

	private final Clock clock;

	private final Map<List<Object>, Answer> answers = new ConcurrentHashMap<>();

	private final Set<List<Object>> asked = ConcurrentHashMap.newKeySet();

	private final Semaphore turns = new Semaphore(ADDED_AT_ONCE, true);

	/** One after the other, so that whoever asks for what is kept is not held up. */
	private final ExecutorService adder = Executors.newSingleThreadExecutor();

	RememberedSums(ShareSums sums, Rollups rollups, Clock clock) {
		this.sums = sums;
		this.rollups = rollups;
		this.clock = clock;
	}

	/**
	 * An answer.
	 *
	 * @param shares where they were before it was added up
	 */
	private record Answer(Instant at, Rollups.Stand shares, List<Sum> sums) {

		boolean isYounger(Duration age, Instant now) {
			return this.at.plus(age).isAfter(now);
		}

		boolean holds(Duration age, Instant now, Rollups.Stand sharesNow) {
			return this.shares.equals(sharesNow)
					|| (this.shares.losses() == sharesNow.losses() && isYounger(age, now));
		}

	}

	@Override
	public void destroy() {
		this.adder.shutdownNow();
	}

	@Override
	public Sum looking(Cut cut) {
		return one(List.of("looking", cut), () -> this.sums.looking(cut));
	}

	@Override
	public Sum seeing(Cut cut) {
		return one(List.of("seeing", cut), () -> this.sums.seeing(cut));
	}

	@Override
	public List<Sum> top(TopList list, Cut cut, int most) {
		return remembered(List.of(list, cut, most), () -> this.sums.top(list, cut, most));
	}

	@Override
	public List<Sum> top(TopList list, Focus focus, int most) {
		return remembered(List.of(list, focus, most), () -> this.sums.top(list, focus, most));
	}

	@Override
	public Sum sight(Focus focus) {
		return one(List.of("sight", focus), () -> this.sums.sight(focus));
	}

	private Sum one(List<Object> question, Supplier<Sum> answer) {
		return remembered(question, () -> List.of(answer.get())).getFirst();
	}

	private List<Sum> remembered(List<Object> question, Supplier<List<Sum>> answer) {
		Instant now = this.clock.instant();
		Rollups.Stand shares = this.rollups.stand();
		Answer known = this.answers.get(question);
		if (known == null || !known.holds(OLDEST, now, shares)) {
			return answer(question, shares, answer);
		}
		if (!known.holds(FRESH, now, shares) && this.asked.add(question)) {
			this.adder.execute(() -> renew(question, answer));
		}
		return known.sums();
	}

	/** Nobody waits for this, so it waits for its turn as long as that takes. */
	private void renew(List<Object> question, Supplier<List<Sum>> answer) {
		try {
			this.turns.acquire();
			inThisTurn(() -> renewed(question, answer).sums());
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.asked.remove(question);
		}
	}

	/** Somebody may have got a fresh one meanwhile. */
	private Answer renewed(List<Object> question, Supplier<List<Sum>> answer) {
		Instant now = this.clock.instant();
		Rollups.Stand shares = this.rollups.stand();
		Answer known = this.answers.get(question);
		if (known != null && known.holds(FRESH, now, shares)) {
			return known;
		}
		Answer fresh = new Answer(now, shares, answer.get());
		this.answers.put(question, fresh);
		return fresh;
	}

	/** Whoever asks the same meanwhile waits for the answer. */
	private List<Sum> answer(List<Object> question, Rollups.Stand shares, Supplier<List<Sum>> answer) {
		Instant now = this.clock.instant();
		if (this.answers.size() > MOST) {
			this.answers.values().removeIf((it) -> !it.isYounger(FRESH, now));
		}
		if (this.answers.size() > MOST) {
			this.answers.clear();
		}
		return inTurn(() -> this.answers.compute(question,
				(_, it) -> (it != null && it.holds(OLDEST, now, shares)) ? it : new Answer(now, shares, answer.get()))
			.sums());
	}

	/** Who would have to wait for long is told to come again. */
	private List<Sum> inTurn(Supplier<List<Sum>> answer) {
		try {
			if (!this.turns.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "api.busy");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "api.busy", ex);
		}
		return inThisTurn(answer);
	}

	private List<Sum> inThisTurn(Supplier<List<Sum>> answer) {
		try {
			return answer.get();
		}
		finally {
			this.turns.release();
		}
	}

}
