package org.driftwood.report;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which versions of a report there are, for programs. */
@RestController
class VersionApiController {

	private final Submissions submissions;

	private final Showings showings;

	VersionApiController(Submissions submissions, Showings showings) {
		this.submissions = submissions;
		this.showings = showings;
	}

	/**
	 * All versions.
	 *
	 * @param items the latest first
	 * @param next always null: there are few
	 */
	record Versions(List<Version> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
	}

	/**
	 * One of them.
	 *
	 * @param decoder what made it
	 * @param look that a later program left it as it is
	 * @param differs the parts in which it differs from the version before
	 * @param differences the same in detail; null for the first one
	 * @param report where it is
	 */
	record Version(int version, Instant madeAt, Report.Decoder decoder, @Nullable Look look, List<ReportPart> differs,
			@Nullable Differences differences, String report) {
	}

	/** All versions of the report, the latest first; 404 until there is one. */
	@GetMapping("/api/v1/submissions/{id}/versions")
	ResponseEntity<Versions> versions(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		List<Showing> all = this.showings.allForProgram(authorization, this.submissions.present(id));
		if (all.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noReport");
		}
		return Downloads.answer(all.getFirst())
			.body(new Versions(ComparedVersion.of(all).stream().map((it) -> version(id, it)).toList(), null));
	}

	/** Where the versions of a submission's report are listed. */
	static String address(SubmissionId id) {
		return "/api/v1/submissions/" + id + "/versions";
	}

	private static Version version(String id, ComparedVersion it) {
		ReportVersion version = it.version();
		return new Version(version.number(), version.madeAt(), it.report().decoder(), version.look(), version.differs(),
				it.differences(), "/api/v1/submissions/" + id + "/report?version=" + version.number());
	}

}
