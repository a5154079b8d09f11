package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.SubmissionWithdrawn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is added up when it is asked for, and not again within a minute; what is withdrawn
 * is forgotten at once.
 */
@Component
class RememberedSums implements Sums {

	/** The age that pages tell. */
	static final Duration OLDEST = Duration.ofMinutes(1);

	private static final int MOST = 1_000;

	private final ShareSums sums;

	private final Clock clock;

	private final Map<List<Object>, Answer> answers = new ConcurrentHashMap<>();

	RememberedSums(ShareSums sums, Clock clock) {
		this.sums = sums;
		this.clock = clock;
	}

	private record Answer(Instant at, List<Sum> sums) {
	}

	@TransactionalEventListener(classes = { SubmissionWithdrawn.class, HomeAddressStated.class },
			fallbackExecution = true)
	void forget() {
		this.answers.clear();
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

	/** Whoever asks the same meanwhile waits for the answer. */
	private List<Sum> remembered(List<Object> question, Supplier<List<Sum>> answer) {
		Instant now = this.clock.instant();
		if (this.answers.size() > MOST) {
			this.answers.clear();
		}
		return this.answers.compute(question, (_, known) -> (known != null && known.at().plus(OLDEST).isAfter(now))
				? known : new Answer(now, answer.get()))
			.sums();
	}

}
