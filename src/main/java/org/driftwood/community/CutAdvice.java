package org.driftwood.community;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;

/** Says what of a link to the findings cannot be understood. */
@ControllerAdvice(assignableTypes = { CommunityController.class, CommunityApiController.class, HostController.class,
		HostApiController.Sources.class, HostApiController.Servers.class, NetworkController.class,
		NetworkApiController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class CutAdvice {

	private final MessageSourceAccessor words;

	CutAdvice(MessageSource words) {
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	@ExceptionHandler
	Object misunderstood(BindException ex, HttpServletRequest request) {
		List<String> sentences = ex.getFieldErrors()
			.stream()
			.map(FieldError::getField)
			.distinct()
			.sorted()
			.map((field) -> this.words.getMessage("cut.invalid." + field, this.words.getMessage("cut.invalid")))
			.toList();
		if (request.getRequestURI().startsWith("/api/")) {
			return ResponseEntity.badRequest()
				.body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join(" ", sentences)));
		}
		ModelAndView page = new ModelAndView("community/misunderstood", HttpStatus.BAD_REQUEST);
		page.addObject("sentences", sentences);
		page.addObject("whole", request.getRequestURI());
		page.addObject("noindex", true);
		return page;
	}

}
