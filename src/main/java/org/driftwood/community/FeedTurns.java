package org.driftwood.community;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the feeds a turn every second, from the start to the end of the portal. */
@Component
class FeedTurns implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(FeedTurns.class);

	private static final long LAST_TURN_SECONDS = 10;

	private final Feeds feeds;

	private @Nullable ScheduledExecutorService turns;

	FeedTurns(Feeds feeds) {
		this.feeds = feeds;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService fresh = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("feeds").daemon().factory());
		Future<?> _ = fresh.scheduleWithFixedDelay(this::turn, 0, 1, TimeUnit.SECONDS);
		this.turns = fresh;
	}

	private void turn() {
		try {
			this.feeds.turn();
		}
		catch (RuntimeException ex) {
			logger.warn("the feeds could not be made", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.turns == null) {
			return;
		}
		this.turns.shutdown();
		try {
			this.turns.awaitTermination(LAST_TURN_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.turns = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.turns != null;
	}

}
