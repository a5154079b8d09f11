package org.driftwood.submission;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers how a submission proceeds, on whichever node it is analysed. */
@Component
class StatusEvents {

	/**
	 * A small capture is done before a person could notice: at first it is looked often.
	 */
	private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

	/** Whether somebody is still there shows only when something is sent to him. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final int MOST_AT_ONCE = 500;

	private final Semaphore places = new Semaphore(MOST_AT_ONCE);

	private final Submissions submissions;

	private volatile boolean closed;

	StatusEvents(Submissions submissions) {
		this.submissions = submissions;
	}

	/**
	 * Ends all streams, for the portal would wait for them when it stops. Browsers ask
	 * anew by themselves.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closed = true;
	}

	/**
	 * A stream of the submission's status, one event a change, until nothing more will
	 * change.
	 */
	SseEmitter follow(SubmissionId id) {
		if (!this.places.tryAcquire()) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Thread.ofVirtual().name("status-" + id).start(() -> {
			try {
				send(id, emitter);
			}
			finally {
				this.places.release();
			}
		});
		return emitter;
	}

	private void send(SubmissionId id, SseEmitter emitter) {
		try {
			String last = "";
			Duration pause = FIRST_PAUSE;
			Duration silence = Duration.ZERO;
			for (Duration left = LONGEST; left.isPositive() && !this.closed; left = left.minus(pause)) {
				SubmissionStatus status = this.submissions.find(id).map(SubmissionStatus::of).orElseThrow();
				boolean changed = !status.entityTag().equals(last);
				if (changed || silence.compareTo(LONGEST_SILENCE) >= 0) {
					emitter.send(changed ? SseEmitter.event().data(status) : SseEmitter.event().comment("still so"));
					silence = Duration.ZERO;
				}
				if (status.state().isFinal()) {
					break;
				}
				last = status.entityTag();
				Thread.sleep(pause);
				silence = silence.plus(pause);
				pause = longer(pause);
			}
			emitter.complete();
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			emitter.completeWithError(ex);
		}
	}

	private static Duration longer(Duration pause) {
		Duration longer = pause.multipliedBy(3).dividedBy(2);
		return (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE;
	}

}
