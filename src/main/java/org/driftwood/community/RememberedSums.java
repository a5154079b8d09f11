package org.driftwood.community;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/** What is added up when it is asked for, and then remembered. */
@Component
class RememberedSums implements Sums {

	/** Each is some numbers, or a list. */
	private static final int MOST = 1_000;

	/** Each has all short lists. */
	private static final int MOST_SCOPES = 300;

	private final ShareSums sums;

	private final Remembered<Sum> looking;

	private final Remembered<ScopeSums> scopes;

	private final Remembered<List<Sum>> lists;

	RememberedSums(ShareSums sums, Rollups rollups, AddingTurns turns, Clock clock) {
		this.sums = sums;
		this.looking = new Remembered<>(rollups, turns, clock, MOST);
		this.scopes = new Remembered<>(rollups, turns, clock, MOST_SCOPES);
		this.lists = new Remembered<>(rollups, turns, clock, MOST);
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
		if (list == TopList.ANOMALIES) {
			return first(most, list, cut, () -> this.sums.anomalies(cut, ScopeSums.MOST));
		}
		return top(list, (Scope) cut, most);
	}

	@Override
	public List<Sum> top(TopList list, Focus focus, int most) {
		return top(list, (Scope) focus, most);
	}

	/** Of senders and servers there may be any number, so the database counts those. */
	private List<Sum> top(TopList list, Scope scope, int most) {
		if (!TopList.HOSTS.contains(list)) {
			return within(scope).top(list, most);
		}
		return first(most, list, scope, () -> this.sums.within(list, scope, ScopeSums.MOST));
	}

	private List<Sum> first(int most, TopList list, Scope scope, Supplier<List<Sum>> search) {
		return this.lists.answer(List.of(list, scope), search).stream().limit(most).toList();
	}

	@Override
	public Sum sight(Focus focus) {
		return within(focus).all().named(focus.name());
	}

	private ScopeSums within(Scope scope) {
		return this.scopes.answer(scope, () -> this.sums.sums(scope));
	}

}
