package org.driftwood.web;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the portal does not start. */
public final class StartProblem {

	private StartProblem() {
	}

	/** The line for an operator's eyes: which setting, and what is wrong with it. */
	public static String of(Throwable failure) {
		Throwable cause = failure;
		String setting = "";
		while (true) {
			switch (cause) {
				case PortInUseException port -> {
					return "server.port: port " + port.getPort() + " is in use by another program";
				}
				case BindValidationException invalid -> {
					var error = invalid.getValidationErrors().getAllErrors().getFirst();
					return setting + error.getDefaultMessage();
				}
				case BindException bind -> setting = setting(bind);
				default -> {
				}
			}
			Throwable next = cause.getCause();
			if (next == null) {
				return setting + firstLine(cause);
			}
			cause = next;
		}
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
