package org.driftwood.submission;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads away before anything reads their first byte; later somebody asks for a
 * form's fields, and the container would spool the whole of it.
 */
class UploadFilter extends OncePerRequestFilter {

	private static final Set<String> METHODS = Set.of("POST", "PUT");

	private static final String FORM = "/submissions";

	private static final String API = "/api/v1/submissions";

	private final IntakeGate gate;

	private final Uploaders uploaders;

	private final Limits limits;

	UploadFilter(IntakeGate gate, Uploaders uploaders, Limits limits) {
		this.gate = gate;
		this.uploaders = uploaders;
		this.limits = limits;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !METHODS.contains(request.getMethod()) || !(path.equals(FORM) || path.startsWith(API));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isFormData(request)) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
			return;
		}
		Optional<Problem> problem = this.gate.closedFor(this.uploaders.of(request)).or(() -> tooLarge(request));
		if (problem.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		ProblemException refusal = new ProblemException(problem.get());
		refusal.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		request.setAttribute(ErrorResponse.class.getName(), refusal);
		response.sendError(problem.get().status().value());
	}

	/**
	 * What curl calls a body of its own accord: the container would take the capture for
	 * parameters.
	 */
	private static boolean isFormData(HttpServletRequest request) {
		return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private Optional<Problem> tooLarge(HttpServletRequest request) {
		boolean form = String.valueOf(request.getContentType()).startsWith("multipart/");
		long most = (form ? this.limits.bytesPerDay() : this.limits.uploadSize()).toBytes();
		if (request.getContentLengthLong() > most) {
			return Optional.of(Problem.TOO_LARGE);
		}
		return form ? spool(request) : Optional.empty();
	}

	/**
	 * Lets the container read the form now, because what asks for its fields later hides
	 * that it was too large.
	 */
	private static Optional<Problem> spool(HttpServletRequest request) {
		try {
			request.getParts();
			return Optional.empty();
		}
		catch (IllegalStateException ex) {
			return Optional.of(Problem.TOO_LARGE);
		}
		catch (IOException | ServletException ex) {
			// whoever needs the form meets the same failure, and answers it
			return Optional.empty();
		}
	}

}
