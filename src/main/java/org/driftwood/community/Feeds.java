package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.driftwood.report.ReportPublished;
import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.SubmissionWithdrawn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The findings as files, made anew when a submission has changed them: soon, but however
 * many come, in no more than a tenth of the time. What another node has changed is found
 * by the number of changes; what got lost with a crash is made up for at the start.
 */
@Component
class Feeds {

	/** Nobody is given what was changed longer ago. */
	static final Duration LONGEST_BEHIND = Duration.ofMinutes(5);

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(4);

	/** Until it is tried again where it failed. */
	private static final Duration RETRY = Duration.ofSeconds(30);

	private static final Duration OLDEST = Duration.ofMinutes(5);

	private static final int PAUSE_BY_WORK = 10;

	private final FeedPress press;

	private final FeedDirectory directory;

	private final Rollups rollups;

	private final Clock clock;

	private final ReentrantLock making = new ReentrantLock();

	private final State state = new State();

	Feeds(FeedPress press, FeedDirectory directory, Rollups rollups, Clock clock) {
		this.press = press;
		this.directory = directory;
		this.rollups = rollups;
		this.clock = clock;
	}

	/** What is known of the files, of which the portal begins by knowing nothing. */
	private static final class State {

		private @Nullable Instant madeAt;

		private Rollups.@Nullable Stand madeOf;

		private @Nullable Instant changedAt;

		private Instant pauseUntil = Instant.MIN;

		synchronized void changed(Instant now) {
			if (this.changedAt == null) {
				this.changedAt = now;
			}
		}

		/** Changes from now on are not in what is made. */
		synchronized @Nullable Instant begin() {
			Instant changed = this.changedAt;
			this.changedAt = null;
			return changed;
		}

		synchronized boolean isMadeOf(Rollups.Stand shares) {
			return shares.equals(this.madeOf);
		}

		synchronized void made(Rollups.Stand shares, Instant begun, Instant now) {
			Duration pause = Duration.between(begun, now).multipliedBy(PAUSE_BY_WORK);
			Duration atLeast = (pause.compareTo(SHORTEST_PAUSE) < 0) ? SHORTEST_PAUSE : pause;
			this.madeOf = shares;
			this.madeAt = begun;
			this.pauseUntil = now.plus((atLeast.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : atLeast);
		}

		synchronized void failed(Instant begun, @Nullable Instant changed) {
			this.changedAt = (changed != null) ? changed : begun;
			this.pauseUntil = begun.plus(RETRY);
		}

		synchronized boolean isDue(Instant now) {
			if (now.isBefore(this.pauseUntil)) {
				return false;
			}
			return this.madeAt == null || this.changedAt != null || this.madeAt.plus(OLDEST).isBefore(now);
		}

		synchronized boolean isLate(Instant now) {
			return this.madeAt == null || (this.changedAt != null && this.changedAt.plus(LONGEST_BEHIND).isBefore(now));
		}

	}

	@TransactionalEventListener(
			classes = { ReportPublished.class, NothingSeen.class, SubmissionWithdrawn.class, HomeAddressStated.class },
			fallbackExecution = true)
	void changed() {
		this.state.changed(this.clock.instant());
	}

	/** Makes them, if it is time. */
	void turn() {
		make(this.state::isDue);
	}

	/** The file of that name. */
	Optional<FeedFile> find(String name) {
		make(this.state::isLate);
		return this.directory.read(name);
	}

	private void make(Predicate<Instant> needed) {
		if (!needed.test(this.clock.instant())) {
			return;
		}
		this.making.lock();
		try {
			Instant begun = this.clock.instant();
			if (needed.test(begun)) {
				make(begun);
			}
		}
		finally {
			this.making.unlock();
		}
	}

	/** Of the same shares they would be the same, unless they got lost. */
	private void make(Instant begun) {
		Instant changed = this.state.begin();
		try {
			Rollups.Stand shares = this.rollups.stand();
			if (!this.state.isMadeOf(shares) || !this.directory.isWhole()) {
				this.press.print(begun);
			}
			this.state.made(shares, begun, this.clock.instant());
		}
		catch (RuntimeException ex) {
			this.state.failed(begun, changed);
			throw ex;
		}
	}

}
