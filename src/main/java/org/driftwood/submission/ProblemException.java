package org.driftwood.submission;

import java.net.URI;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Carries a problem out of an API call; its sentence is in the message file. */
public class ProblemException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/** As long as their sentences say, too. */
	private static final String AN_HOUR = "3600";

	private final String messageCode;

	public ProblemException(Problem problem) {
		super(problem.status(), body(problem), null);
		this.messageCode = "problem." + problem.name();
		if (problem == Problem.RATE_LIMITED || problem == Problem.QUEUE_FULL) {
			getHeaders().set("Retry-After", AN_HOUR);
		}
	}

	private static ProblemDetail body(Problem problem) {
		ProblemDetail body = ProblemDetail.forStatus(problem.status());
		body.setType(URI.create("/api#" + problem.slug()));
		return body;
	}

	@Override
	public String getDetailMessageCode() {
		return this.messageCode;
	}

}
