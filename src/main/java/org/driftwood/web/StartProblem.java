package org.driftwood.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one line why the portal does not start. */
public final class StartProblem {

	/** The portal's own complaints: the name of a setting, and what stands there. */
	private static final Pattern OWN_SETTING = Pattern.compile("(driftwood\\.[a-z.-]+): '(.*)'");

	private static final MessageSourceAccessor WORDS = new MessageSourceAccessor(Words.source(), Locale.ENGLISH);

	private StartProblem() {
	}

	/** The line that the portal leaves behind. */
	public static String sentence(Throwable failure) {
		return WORDS.getMessage("start.no", new Object[] { of(failure) });
	}

	/** The line for an operator's eyes: which setting, and what is wrong with it. */
	public static String of(Throwable failure) {
		String setting = "";
		Throwable cause = failure;
		while (true) {
			if (cause instanceof BindException bind) {
				setting = setting(bind);
			}
			Optional<String> line = line(cause, setting);
			if (line.isPresent()) {
				return line.get();
			}
			Throwable next = cause.getCause();
			if (next == null) {
				return setting + firstLine(cause);
			}
			cause = next;
		}
	}

	/** The line, where this cause says all that is to be said. */
	private static Optional<String> line(Throwable cause, String setting) {
		return switch (cause) {
			case PortInUseException port ->
				Optional.of(WORDS.getMessage("start.server.port", new Object[] { String.valueOf(port.getPort()) }));
			case BindValidationException invalid ->
				Optional.of(invalid(invalid.getValidationErrors().getAllErrors().getFirst(), setting));
			default -> own(OWN_SETTING.matcher(firstLine(cause)));
		};
	}

	private static Optional<String> own(Matcher complaint) {
		return complaint.matches()
				? Optional.of(complaint.group() + ' ' + WORDS.getMessage("start." + complaint.group(1)))
				: Optional.empty();
	}

	private static String invalid(ObjectError error, String setting) {
		String message = String.valueOf(error.getDefaultMessage());
		if (!(error instanceof FieldError field)) {
			return setting + message;
		}
		String name = field.getField().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
		return field.getObjectName() + "." + name + ": '" + field.getRejectedValue() + "' " + message;
	}

	private static String setting(BindException bind) {
		var property = bind.getProperty();
		return (property != null) ? property.getName() + ": '" + property.getValue() + "': " : bind.getName() + ": ";
	}

	private static String firstLine(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
	}

}
