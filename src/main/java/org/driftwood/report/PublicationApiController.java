package org.driftwood.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.submission.OwnerHeader;
import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Publishing reports, and finding those that are, by program. */
@RestController
class PublicationApiController {

	private static final int LONGEST_LIST = 100;

	private final Submissions submissions;

	private final Publications publications;

	private final OwnerHeader owner;

	private final ChangeReader changes;

	PublicationApiController(Submissions submissions, Publications publications, OwnerHeader owner,
			ChangeReader changes) {
		this.submissions = submissions;
		this.publications = publications;
		this.owner = owner;
		this.changes = changes;
	}

	/**
	 * A published report.
	 *
	 * @param title what its owner calls it
	 * @param answer the name of the sentence that it opens with
	 * @param packets Teredo packets, copies left out
	 */
	@Schema(name = "PublishedReport")
	record Item(String id, @Nullable String title, String answer, boolean certain, long packets, Instant publishedAt,
			String page, String report) {

		static Item of(Publication it) {
			return new Item(it.id().value(), it.title(), it.answer(), it.certain(), it.packets(), it.publishedAt(),
					"/s/" + it.id(), "/api/v1/submissions/" + it.id() + "/report");
		}

	}

	/**
	 * Some of them.
	 *
	 * @param next cursor of those behind them
	 */
	@Schema(name = "PublishedReports")
	record Listing(List<Item> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
	}

	/** Changes whether everybody finds it, and what it is called. */
	@Operation(requestBody = @RequestBody(required = true,
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = PublicationChange.class))))
	@PatchMapping(path = "/api/v1/submissions/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> change(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			HttpServletRequest request) throws IOException {
		Submission submission = this.submissions.present(id);
		this.owner.require(authorization, submission.id());
		Optional<PublicationFault> fault = this.publications.change(submission.id(), this.changes.read(request));
		if (fault.isPresent()) {
			throw new PublicationFaultException(fault.get());
		}
		return ResponseEntity.noContent().build();
	}

	/** Those that were published last, the newest first. */
	@GetMapping("/api/v1/reports")
	Listing newest(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "25") int limit) {
		int most = ListLength.checked(limit, LONGEST_LIST);
		PublicationCursor after = (cursor != null) ? place(cursor) : PublicationCursor.NEWEST;
		List<Publication> found = this.publications.newest(after, most + 1);
		return new Listing(found.stream().limit(most).map(Item::of).toList(),
				(found.size() > most) ? PublicationCursor.of(found.get(most - 1)).toString() : null);
	}

	private static PublicationCursor place(String cursor) {
		return PublicationCursor.parse(cursor)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "api.cursor"));
	}

}
