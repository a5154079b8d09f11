package org.driftwood.submission;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a submission has come, as the API tells it.
 *
 * @param key the owner's key; only in the answer to sending
 * @param problem why it failed
 * @param linkType the LINKTYPE number that is not read, where that is why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionStatus(String id, SubmissionState state, Progress progress, @Nullable String problem,
		@Nullable Integer linkType, @Nullable String key, Map<String, String> links) {

	/**
	 * How much has been read.
	 *
	 * @param bytes of the file as sent
	 * @param totalBytes size of the file
	 * @param packets frames seen
	 */
	public record Progress(long bytes, long totalBytes, long packets) {
	}

	static SubmissionStatus of(Submission submission) {
		return of(submission, null);
	}

	static SubmissionStatus of(Submission submission, @Nullable OwnerKey key) {
		Problem problem = submission.problem();
		return new SubmissionStatus(submission.id().value(), submission.state(),
				new Progress(submission.readBytes(), submission.bytes(), submission.packets()),
				(problem != null) ? problem.slug() : null, submission.linkType(), (key != null) ? key.value() : null,
				links(submission));
	}

	private static Map<String, String> links(Submission submission) {
		SubmissionId id = submission.id();
		String self = "/api/v1/submissions/" + id;
		Map<String, String> links = new LinkedHashMap<>();
		links.put("self", self);
		links.put("page", "/s/" + id);
		links.put("events", self + "/events");
		if (submission.hasCapture()) {
			links.put("report", self + "/report");
			links.put("packets", self + "/packets");
		}
		return links;
	}

	/** Changes whenever the status does. */
	String entityTag() {
		return this.state + "-" + this.progress.bytes() + "-" + this.progress.packets();
	}

}
