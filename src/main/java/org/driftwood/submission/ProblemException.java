package org.driftwood.submission;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Carries a problem out of an API call; its sentence is in the message file. */
public class ProblemException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private final String messageCode;

	public ProblemException(Problem problem) {
		super(problem.status(), body(problem), null);
		this.messageCode = "problem." + problem.name();
		wait(problem).ifPresent((it) -> getHeaders().set("Retry-After", Long.toString(it.toSeconds())));
	}

	/** As long as their sentences say, too. */
	private static Optional<Duration> wait(Problem problem) {
		return switch (problem) {
			case RATE_LIMITED, QUEUE_FULL -> Optional.of(Duration.ofHours(1));
			case DAY_USED_UP -> Optional.of(Duration.ofDays(1));
			default -> Optional.empty();
		};
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
