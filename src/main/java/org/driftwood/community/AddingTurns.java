package org.driftwood.community;

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
 * Whoever adds up what is not kept waits for his turn, not all for each other.
 */
@Component
class AddingTurns implements DisposableBean {

	private static final int AT_ONCE = 2;

	private static final long LONGEST_WAIT_SECONDS = 20;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	/** One after the other, so that whoever asks for what is kept is not held up. */
	private final ExecutorService adder = Executors.newSingleThreadExecutor();

	@Override
	public void destroy() {
		this.adder.shutdownNow();
	}

	/** Who would have to wait for long is told to come again. */
	<A> A inTurn(Supplier<A> work) {
		try {
			if (!this.turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "api.busy");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "api.busy", ex);
		}
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

	/** Nobody waits for this, so it waits for its turn as long as that takes. */
	void later(Runnable work, Runnable end) {
		this.adder.execute(() -> {
			try {
				this.turns.acquire();
				try {
					work.run();
				}
				finally {
					this.turns.release();
				}
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			finally {
				end.run();
			}
		});
	}

}
