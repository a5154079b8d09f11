package org.driftwood.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.driftwood.community.LocalRebuild;
import org.driftwood.web.StartProblem;
import org.driftwood.web.Words;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * Adds up the findings anew from what each submission adds to them, and says whether they
 * were right. No server is started.
 */
public final class RebuildCommand {

	/** The word after the program's name. */
	public static final String NAME = "rebuild";

	private final MessageSourceAccessor words = new MessageSourceAccessor(Words.source(), Locale.ENGLISH);

	private final PrintStream out;

	private final PrintStream err;

	RebuildCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command of this process.
	 * @param settings behind its name, as the portal takes them
	 * @return the exit code
	 */
	public static int run(List<String> settings) {
		LoggingSystem.get(RebuildCommand.class.getClassLoader()).beforeInitialize(); // mute
		return new RebuildCommand(System.out, System.err).execute(settings);
	}

	int execute(List<String> settings) {
		try {
			List<String> wrong = LocalRebuild.run(settings.toArray(String[]::new));
			this.out.println(wrong.isEmpty() ? this.words.getMessage("command.rebuilt")
					: this.words.getMessage("command.rebuilt.wrong", new Object[] { String.join(", ", wrong) }));
			return 0;
		}
		catch (RuntimeException ex) {
			this.err.println(this.words.getMessage("command.noRebuild", new Object[] { StartProblem.of(ex) }));
			return 1;
		}
	}

}
