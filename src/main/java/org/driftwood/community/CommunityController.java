package org.driftwood.community;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page and the findings: what everybody sees. */
@Controller
class CommunityController {

	private static final int RECENT_DAYS = 30;

	private static final int ALL_DAYS = 366;

	private static final int LONGEST_LIST = 25;

	private final CommunityStatistics statistics;

	CommunityController(CommunityStatistics statistics) {
		this.statistics = statistics;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("summary", this.statistics.summary(Cut.ALL));
		model.addAttribute("days", this.statistics.days(Cut.ALL, RECENT_DAYS));
		return "home";
	}

	@GetMapping("/findings")
	String findings(@ModelAttribute("cut") Cut cut, Model model) {
		model.addAttribute("summary", this.statistics.summary(cut));
		model.addAttribute("days", this.statistics.days(cut, ALL_DAYS));
		for (TopList list : TopList.values()) {
			model.addAttribute(list.slug(), this.statistics.top(list, cut, LONGEST_LIST));
		}
		return "community/findings";
	}

}
