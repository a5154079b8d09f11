package org.driftwood.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What everybody is told of all shares together. */
@Component
class CommunityStatistics {

	private final RollupSums kept;

	private final RememberedSums added;

	CommunityStatistics(RollupSums kept, RememberedSums added) {
		this.kept = kept;
		this.added = added;
	}

	/** A range of dates has different networks each time; all else is kept. */
	private Sums of(Cut cut) {
		return cut.byDate() ? this.added : this.kept;
	}

	/** How many networks looked; none where nothing may be told. */
	long looking(Cut cut) {
		long networks = of(cut).looking(cut).networks();
		return Discretion.tells(cut, networks) ? networks : 0;
	}

	/** Whether anything may be told. */
	boolean tells(Cut cut) {
		return Discretion.tells(cut, of(cut).looking(cut).networks());
	}

	Summary summary(Cut cut) {
		Sum looking = of(cut).looking(cut);
		if (!Discretion.tells(cut, looking.networks())) {
			return (looking.submissions() > 0) ? Summary.WITHHELD : new Summary(0, 0, "0", 0, false);
		}
		long packets = weeks(cut, looking.networks(), this.kept.seeingWeeks(cut)).stream()
			.mapToLong(WeekCount::packets)
			.sum();
		return new Summary(Discretion.submissions(cut, looking.submissions()), looking.networks(),
				Band.of(of(cut).seeing(cut).networks()), packets, false);
	}

	/** The weeks in which anybody looked, the oldest first. */
	List<WeekCount> weeks(Cut cut) {
		return weeks(cut, of(cut).looking(cut).networks(), this.kept.seeingWeeks(cut));
	}

	/** The same, with what was seen of one source or server. */
	List<WeekCount> weeks(Focus focus) {
		return weeks(focus.cut(), this.kept.weeks(focus));
	}

	/** The same, with what was seen of something else, but for the weeks of too few. */
	List<WeekCount> weeks(Cut cut, Map<LocalDate, Sum> seen) {
		List<WeekCount> weeks = weeks(cut, of(cut).looking(cut).networks(), seen);
		return weeks.stream()
			.filter((it) -> Discretion.tellsSight(cut, seen.getOrDefault(it.week(), Sum.NONE).networks())
					|| !seen.containsKey(it.week()))
			.toList();
	}

	private List<WeekCount> weeks(Cut cut, long looking, Map<LocalDate, Sum> seen) {
		List<WeekCount> weeks = new ArrayList<>();
		if (Discretion.tells(cut, looking)) {
			this.kept.lookingWeeks(cut).forEach((week, looked) -> {
				Sum sum = seen.getOrDefault(week, Sum.NONE);
				if (Discretion.tellsWeek(cut, looked.networks())) {
					weeks.add(new WeekCount(week, looked.networks(), Band.of(sum.networks()),
							Discretion.packets(sum.packets(), sum.networks())));
				}
			});
		}
		return weeks;
	}

	/** The most frequent, by networks that saw them and then by packets. */
	List<TopEntry> top(TopList list, Cut cut, int most) {
		long looking = of(cut).looking(cut).networks();
		return Discretion.tells(cut, looking)
				? TopEntry.list(list.subject(), cut, of(cut).top(list, cut, most), looking) : List.of();
	}

	/** The most frequent among the packets of one source or server. */
	List<PartEntry> parts(TopList list, Focus focus, int most) {
		Cut cut = focus.cut();
		Sums sums = cut.isAll() ? this.kept : this.added;
		return Discretion.tells(cut, of(cut).looking(cut).networks()) ? PartEntry.list(cut, sums.top(list, focus, most))
				: List.of();
	}

	/** All that is told of one source or server; empty where nobody saw it. */
	Optional<TopEntry> sight(Focus focus) {
		Cut cut = focus.cut();
		long looking = of(cut).looking(cut).networks();
		Sum sum = of(cut).sight(focus);
		return (sum.submissions() > 0 && Discretion.tells(cut, looking) && Discretion.tellsSight(cut, sum.networks()))
				? Optional.of(TopEntry.of(focus.list().subject(), sum, looking)) : Optional.empty();
	}

}
