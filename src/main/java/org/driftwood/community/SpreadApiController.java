package org.driftwood.community;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.driftwood.report.ShownAddresses;
import org.driftwood.submission.OwnerHeader;
import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whether what a submission shows is a one-off. It is no part of the report, as it
 * changes with what others send.
 */
@RestController
class SpreadApiController {

	private final Spreads spreads;

	private final Submissions submissions;

	private final ShownAddresses shown;

	private final OwnerHeader owner;

	SpreadApiController(Spreads spreads, Submissions submissions, ShownAddresses shown, OwnerHeader owner) {
		this.spreads = spreads;
		this.submissions = submissions;
		this.shown = shown;
		this.owner = owner;
	}

	/**
	 * The answer in short, which is that of the first sender, and all that was compared.
	 */
	@Schema(name = "SubmissionSpread")
	record Answer(Spread.Label label, long networksLooking, String networksSeeing, List<Double> interval,
			List<Item> items) {
	}

	/**
	 * One thing that was compared.
	 *
	 * @param here whether this submission saw it
	 * @param networksSeeing as a band
	 * @param networks the number itself, for the owner only
	 * @param interval the likely share, from and to; for others as wide as the band
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "SpreadEntry")
	record Item(Spread.Subject subject, String name, boolean here, Spread.Label label, long networksLooking,
			String networksSeeing, @Nullable Long networks, List<Double> interval) {

		static Item of(Spread it, boolean exact) {
			WilsonInterval interval = exact ? it.interval() : it.bandInterval();
			return new Item(it.subject(), it.name(), it.here(), it.label(), it.networksLooking(), it.band(),
					exact ? (Long) it.seeing() : null, List.of(rounded(interval.low()), rounded(interval.high())));
		}

		private static double rounded(double share) {
			return Math.round(share * 10_000) / 10_000.0;
		}

	}

	@GetMapping("/api/v1/submissions/{id}/spread")
	Answer spread(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		Submission submission = this.submissions.present(id);
		boolean exact = this.owner.isOwner(authorization, submission.id());
		Set<String> told = this.shown.forProgram(authorization, submission);
		List<Item> items = this.spreads.of(submission.id().value(), told::contains)
			.stream()
			.map((it) -> Item.of(it, exact))
			.toList();
		Item first = items.stream()
			.filter((it) -> it.subject() == Spread.Subject.SOURCE)
			.findFirst()
			.or(() -> items.stream().findFirst())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new Answer(first.label(), first.networksLooking(), first.networksSeeing(), first.interval(), items);
	}

}
