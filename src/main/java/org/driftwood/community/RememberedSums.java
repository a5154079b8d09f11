package org.driftwood.community;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

/** What is added up when it is asked for, all lists at once, and then remembered. */
@Component
class RememberedSums implements Sums {

	private final ShareSums sums;

	private final Remembered<Sum> looking;

	private final Remembered<ScopeSums> scopes;

	private final Remembered<List<Sum>> anomalies;

	RememberedSums(ShareSums sums, Rollups rollups, AddingTurns turns, Clock clock) {
		this.sums = sums;
		this.looking = new Remembered<>(rollups, turns, clock);
		this.scopes = new Remembered<>(rollups, turns, clock);
		this.anomalies = new Remembered<>(rollups, turns, clock);
	}

	@Override
	public Sum looking(Cut cut) {
		return this.looking.answer(cut, () -> this.sums.looking(cut));
	}

	@Override
	public Sum seeing(Cut cut) {
		return within(cut).all();
	}

	@Override
	public List<Sum> top(TopList list, Cut cut, int most) {
		return (list == TopList.ANOMALIES) ? this.anomalies.answer(cut, () -> this.sums.anomalies(cut, ScopeSums.MOST))
			.stream()
			.limit(most)
			.toList() : within(cut).top(list, most);
	}

	@Override
	public List<Sum> top(TopList list, Focus focus, int most) {
		return within(focus).top(list, most);
	}

	@Override
	public Sum sight(Focus focus) {
		return within(focus).all().named(focus.name());
	}

	private ScopeSums within(Scope scope) {
		return this.scopes.answer(scope, () -> this.sums.sums(scope));
	}

}
