package org.driftwood.web;

import java.util.Optional;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what API calls throw into problems (RFC 9457) that say in plain words what was
 * wrong, and tell nothing of the machinery.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrorAdvice extends ResponseEntityExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ApiErrorAdvice.class);

	private final ApiWords words;

	ApiErrorAdvice(MessageSource messages) {
		this.words = new ApiWords(messages);
	}

	/**
	 * Parameters or a form that the container cannot read; its message quotes them, so it
	 * goes nowhere.
	 */
	@ExceptionHandler({ InvalidParameterException.class, MultipartException.class })
	ProblemDetail unreadable() {
		return problem(HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler
	ProblemDetail unexpected(RuntimeException ex) {
		logger.error("an API call failed", ex);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private ProblemDetail problem(HttpStatus status) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setDetail(this.words.of(status));
		return problem;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> answer = super.handleExceptionInternal(ex, body, headers, status, request);
		if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
			this.words.of(ex).or(() -> instead(ex, problem, status)).ifPresent(problem::setDetail);
		}
		return answer;
	}

	/**
	 * The portal's own exceptions bring their sentence; all others speak of machinery.
	 */
	private Optional<String> instead(Exception ex, ProblemDetail problem, HttpStatusCode status) {
		boolean saysItself = ex instanceof ErrorResponseException && problem.getDetail() != null;
		return saysItself ? Optional.empty() : Optional.of(this.words.of(status));
	}

}
