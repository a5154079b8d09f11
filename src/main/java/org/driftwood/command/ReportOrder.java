package org.driftwood.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.submission.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is wanted of the command.
 *
 * @param file the capture; null for the standard input
 * @param excerpt what of it is reported on, where that is not the file as it is
 */
record ReportOrder(@Nullable Path file, ReportFormat format, @Nullable Excerpt excerpt, Limits limits) {

	private static final String ONLY_TEREDO = "--only-teredo";

	private static final String PAYLOAD = "--include-payload";

	private static final String FORMAT = "--format";

	private static final String SETTING = "--driftwood.limits.";

	private static final String STANDARD_INPUT = "-";

	/**
	 * The Teredo packets alone, as a browser sends them.
	 *
	 * @param payloadKept whether they keep what they carry
	 */
	record Excerpt(boolean payloadKept) {
	}

	/** A command that cannot be understood; its message is the name of a sentence. */
	static final class MisuseException extends Exception {

		private static final long serialVersionUID = 1L;

		private final String about;

		MisuseException(String sentence, String about) {
			super(sentence);
			this.about = about;
		}

		String about() {
			return this.about;
		}

	}

	/** Reads the words behind the command's name. */
	static ReportOrder of(List<String> words) throws MisuseException {
		List<String> files = new ArrayList<>();
		List<String> settings = new ArrayList<>();
		Set<String> switches = new HashSet<>();
		String format = "json";
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (word.equals(FORMAT) && i + 1 < words.size()) {
				format = words.get(++i);
			}
			else if (word.startsWith(FORMAT + "=")) {
				format = word.substring(FORMAT.length() + 1);
			}
			else if (word.startsWith(SETTING)) {
				settings.add(word);
			}
			else if (word.equals(ONLY_TEREDO) || word.equals(PAYLOAD)) {
				switches.add(word);
			}
			else if (word.startsWith("-") && !word.equals(STANDARD_INPUT)) {
				throw new MisuseException("command.option", word);
			}
			else {
				files.add(word);
			}
		}
		return new ReportOrder(file(files), format(format), excerpt(switches), limits(settings));
	}

	private static @Nullable Excerpt excerpt(Set<String> switches) throws MisuseException {
		if (switches.contains(PAYLOAD) && !switches.contains(ONLY_TEREDO)) {
			throw new MisuseException("command.payload", PAYLOAD);
		}
		return switches.isEmpty() ? null : new Excerpt(switches.contains(PAYLOAD));
	}

	private static @Nullable Path file(List<String> files) throws MisuseException {
		if (files.size() != 1) {
			throw new MisuseException("command.file", String.valueOf(files.size()));
		}
		String name = files.getFirst();
		try {
			return name.equals(STANDARD_INPUT) ? null : Path.of(name);
		}
		catch (InvalidPathException ex) {
			throw new MisuseException("command.name", name);
		}
	}

	private static ReportFormat format(String name) throws MisuseException {
		return ReportFormat.named(name).orElseThrow(() -> new MisuseException("command.format", name));
	}

	/** Those of a portal, as far as nothing else is said. */
	private static Limits limits(List<String> settings) throws MisuseException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
		try {
			return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("driftwood.limits",
					Limits.class);
		}
		catch (BindException ex) {
			throw new MisuseException("command.setting", String.valueOf(ex.getName()));
		}
	}

}
