package org.driftwood.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers whatever went wrong outside the controllers: a page for people, a problem for
 * programs.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final String API = "/api/";

	/** Where a filter leaves what it refuses a request for. */
	private static final String REFUSAL = ErrorResponse.class.getName();

	private final MessageSource messages;

	private final ApiWords words;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
		this.words = new ApiWords(messages);
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
		HttpStatus status = status(request);
		ProblemDetail problem = (request.getAttribute(REFUSAL) instanceof ErrorResponse refusal)
				? refusal.updateAndGetBody(this.messages, locale) : ProblemDetail.forStatus(status);
		if (path(request).startsWith(API)) {
			problem.setInstance(instance(request));
			if (problem.getDetail() == null) {
				problem.setDetail(this.words.of(status));
			}
			return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
		}
		response.setStatus(status.value());
		model.addAttribute("status", status.value());
		model.addAttribute("detail", problem.getDetail());
		model.addAttribute("link", isLink(request));
		model.addAttribute("noindex", true);
		return "error";
	}

	private static HttpStatus status(HttpServletRequest request) {
		return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatus.resolve((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
	}

	/** Whether nothing was sent: whoever came entered nothing. */
	private static boolean isLink(HttpServletRequest request) {
		return Set.of("GET", "HEAD").contains(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)));
	}

	/** The address that was asked for, not that of the error page. */
	private static URI instance(HttpServletRequest request) {
		try {
			return new URI(path(request));
		}
		catch (URISyntaxException ex) {
			return URI.create(API);
		}
	}

	private static String path(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
	}

}
