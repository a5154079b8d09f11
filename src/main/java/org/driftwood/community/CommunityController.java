package org.driftwood.community;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import jakarta.validation.Valid;

/** The first page and the findings: what everybody sees. */
@Controller
class CommunityController {

	private static final int RECENT_WEEKS = 26;

	private static final int WEEKS = 104;

	private static final int FEW = 3;

	private static final int LONGEST_LIST = 25;

	private final CommunityStatistics statistics;

	private final Clock clock;

	CommunityController(CommunityStatistics statistics, Clock clock) {
		this.statistics = statistics;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(Model model) {
		List<WeekCount> weeks = this.statistics.weeks(Cut.ALL);
		model.addAttribute("summary", this.statistics.summary(Cut.ALL));
		model.addAttribute("weeks", latest(weeks, RECENT_WEEKS));
		model.addAttribute("week", weeks.isEmpty() ? null : weeks.getLast());
		model.addAttribute("kinds", leaders(TopList.KINDS, 1));
		model.addAttribute("sources", leaders(TopList.SOURCES, FEW));
		return "home";
	}

	@GetMapping("/findings")
	String findings(@Valid @ModelAttribute("cut") Cut cut, Model model) {
		model.addAttribute("ranges", Ranges.of(cut, this.clock));
		model.addAttribute("summary", this.statistics.summary(cut));
		model.addAttribute("weeks", latest(this.statistics.weeks(cut), WEEKS));
		model.addAttribute("lists", Arrays.stream(TopList.values())
			.collect(Collectors.toMap(TopList::slug, (list) -> this.statistics.top(list, cut, LONGEST_LIST))));
		return "community/findings";
	}

	private Leaders leaders(TopList list, int most) {
		return Leaders.of(this.statistics.top(list, Cut.ALL, most + 1), most);
	}

	/** No chart has room for more. */
	static List<WeekCount> latest(List<WeekCount> weeks, int most) {
		return weeks.subList(Math.max(0, weeks.size() - most), weeks.size());
	}

	static List<WeekCount> latest(List<WeekCount> weeks) {
		return latest(weeks, WEEKS);
	}

}
