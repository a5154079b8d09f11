package org.driftwood.community;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.driftwood.report.ListLength;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/** The findings, for programs. */
@RestController
@RequestMapping("/api/v1/findings")
class CommunityApiController {

	static final String CSV = "text/csv;charset=UTF-8";

	private static final int LONGEST_LIST = 100;

	private final CommunityStatistics statistics;

	CommunityApiController(CommunityStatistics statistics) {
		this.statistics = statistics;
	}

	/**
	 * A list with the denominators that its figures need.
	 *
	 * @param withheld whether too few looked for anything to be told, so that nothing in
	 * it does not mean that there was nothing
	 * @param next always null: the list is whole
	 */
	record Listing<T>(long networksLooking, String networksSeeing, boolean withheld, List<T> items,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

		static <T> Listing<T> of(Summary summary, List<T> items) {
			return new Listing<>(summary.networksLooking(), summary.networksSeeing(), summary.withheld(), items, null);
		}

	}

	@GetMapping("/summary")
	Summary summary(@ParameterObject @Valid @ModelAttribute Cut cut) {
		return this.statistics.summary(cut);
	}

	@GetMapping(path = "/summary.csv", produces = CSV)
	String summaryCsv(@ParameterObject @Valid @ModelAttribute Cut cut) {
		return FindingsCsv.summary(this.statistics.summary(cut));
	}

	@GetMapping("/series")
	Listing<WeekCount> series(@ParameterObject @Valid @ModelAttribute Cut cut) {
		return Listing.of(this.statistics.summary(cut), this.statistics.weeks(cut));
	}

	@GetMapping(path = "/series.csv", produces = CSV)
	String seriesCsv(@ParameterObject @Valid @ModelAttribute Cut cut) {
		return FindingsCsv.series(this.statistics.weeks(cut));
	}

	@GetMapping("/top/{list}")
	Listing<TopEntry> top(@PathVariable String list, @ParameterObject @Valid @ModelAttribute Cut cut,
			@RequestParam(defaultValue = "25") int limit) {
		return Listing.of(this.statistics.summary(cut), this.statistics.top(list(list), cut, checked(limit)));
	}

	@GetMapping(path = "/top/{list}.csv", produces = CSV)
	String topCsv(@PathVariable String list, @ParameterObject @Valid @ModelAttribute Cut cut,
			@RequestParam(defaultValue = "25") int limit) {
		return FindingsCsv.top(this.statistics.top(list(list), cut, checked(limit)), this.statistics.looking(cut));
	}

	private static TopList list(String name) {
		return TopList.named(name).orElseThrow(() -> noList(Arrays.stream(TopList.values())));
	}

	/** Says which there are. */
	static ErrorResponseException noList(Stream<TopList> lists) {
		String names = lists.map(TopList::slug).collect(Collectors.joining(", "));
		return new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND), null,
				"api.noList", new Object[] { names });
	}

	static int checked(int limit) {
		return ListLength.checked(limit, LONGEST_LIST);
	}

}
