package org.driftwood.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Says to programs what they got wrong: which field, and what it may be. It quotes
 * nothing of what was sent.
 */
final class ApiWords {

	private final MessageSourceAccessor words;

	ApiWords(MessageSource words) {
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	/** What is to be said of an answer with that status and nothing else to say. */
	String of(HttpStatusCode status) {
		return this.words.getMessage("api.status." + status.value(), say("api.status"));
	}

	/** What is to be said of fields; empty where it is not about any. */
	Optional<String> of(Exception ex) {
		Stream<String> sentences = switch (ex) {
			case BindException form -> fields(form);
			case HandlerMethodValidationException all ->
				all.getParameterValidationResults().stream().flatMap(this::parameter);
			case MethodArgumentTypeMismatchException one -> Stream.of(field(one.getName(), one.getRequiredType()));
			default -> Stream.empty();
		};
		String text = sentences.distinct().sorted().collect(Collectors.joining(" "));
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private Stream<String> parameter(ParameterValidationResult result) {
		if (result instanceof ParameterErrors form) {
			return fields(form);
		}
		RequestHeader header = result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
		String name = (header != null) ? header.name() : result.getMethodParameter().getParameterName();
		return Stream.of(field(String.valueOf(name), null));
	}

	private Stream<String> fields(Errors errors) {
		return errors.getFieldErrors().stream().map((error) -> field(error.getField(), typeWanted(error)));
	}

	private static @Nullable Class<?> typeWanted(FieldError error) {
		return error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class).getRequiredType()
				: null;
	}

	private String field(String name, @Nullable Class<?> type) {
		String own = this.words.getMessage("api.invalid." + name, "");
		if (!own.isEmpty()) {
			return own;
		}
		if (type == null) {
			return say("api.invalid", name);
		}
		if (type.isEnum()) {
			return say("api.invalid.choice", name, choices(type));
		}
		boolean whole = List.of(Integer.class, Long.class).contains(ClassUtils.resolvePrimitiveIfNecessary(type));
		return say(whole ? "api.invalid.whole" : "api.invalid", name);
	}

	private static String choices(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
