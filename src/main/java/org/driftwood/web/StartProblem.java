package org.driftwood.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one line why the portal does not start. */
public final class StartProblem {

	/** What the portal's own complaints begin with: the name of a setting. */
	private static final String OWN_SETTING = "driftwood.";

	private StartProblem() {
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
				Optional.of("server.port: port " + port.getPort() + " is in use by another program");
			case BindValidationException invalid ->
				Optional.of(invalid(invalid.getValidationErrors().getAllErrors().getFirst(), setting));
			default -> Optional.of(firstLine(cause)).filter((message) -> message.startsWith(OWN_SETTING));
		};
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
