package org.driftwood.community;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The findings, for programs. */
@RestController
@RequestMapping("/api/v1/findings")
class CommunityApiController {

	private static final int LONGEST_LIST = 100;

	private final CommunityStatistics statistics;

	CommunityApiController(CommunityStatistics statistics) {
		this.statistics = statistics;
	}

	/**
	 * A list with the denominators that its figures need.
	 *
	 * @param next always null: the list is whole
	 */
	record Listing(long networksLooking, String networksSeeing, List<TopEntry> items,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
	}

	@GetMapping("/summary")
	Summary summary(@ModelAttribute Cut cut) {
		return this.statistics.summary(cut);
	}

	@GetMapping("/top/{list}")
	Listing top(@PathVariable String list, @ModelAttribute Cut cut, @RequestParam(defaultValue = "25") int limit) {
		TopList asked = TopList.named(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (limit < 1 || limit > LONGEST_LIST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to " + LONGEST_LIST);
		}
		Summary summary = this.statistics.summary(cut);
		return new Listing(summary.networksLooking(), summary.networksSeeing(), this.statistics.top(asked, cut, limit),
				null);
	}

}
