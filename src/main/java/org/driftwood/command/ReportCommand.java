package org.driftwood.command;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftwood.analysis.LocalAnalysis;
import org.driftwood.analysis.LocalExcerpt;
import org.driftwood.command.ReportOrder.MisuseException;
import org.driftwood.report.LocalReport;
import org.driftwood.submission.Limits;
import org.driftwood.web.PlainTemplates;
import org.driftwood.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * Prints the report on a capture, as a portal would give it to the capture's owner. No
 * server is started, no database opened, nothing sent.
 */
public final class ReportCommand {

	/** The word after the program's name. */
	public static final String NAME = "report";

	private static final String HELP = "--help";

	/** What was asked for is printed. */
	static final int PRINTED = 0;

	/** There is no report on this file; why is told on the error output. */
	static final int NO_REPORT = 1;

	/** The command was not understood. */
	static final int MISUSED = 2;

	private final MessageSourceAccessor words = new MessageSourceAccessor(Words.source(), Locale.ENGLISH);

	private final InputStream in;

	private final OutputStream out;

	private final PrintStream err;

	ReportCommand(InputStream in, OutputStream out, PrintStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command of this process.
	 * @param words behind its name
	 * @return the exit code
	 */
	public static int run(List<String> words) {
		LoggingSystem.get(ReportCommand.class.getClassLoader()).beforeInitialize(); // mute
		return new ReportCommand(System.in, System.out, System.err).execute(words);
	}

	/**
	 * Says how the program is called, to whoever called it with a word that is no command
	 * and no setting.
	 * @return the exit code
	 */
	public static int misunderstood(String word) {
		ReportCommand command = new ReportCommand(System.in, System.out, System.err);
		if (word.equals(HELP)) {
			return command.tell("command.usage", "command.usage.others");
		}
		command.say("command.none", word);
		command.say("command.usage");
		command.say("command.usage.others");
		return MISUSED;
	}

	int execute(List<String> words) {
		if (words.contains(HELP)) {
			return tell("command.usage");
		}
		try {
			return print(ReportOrder.of(words));
		}
		catch (MisuseException ex) {
			say(String.valueOf(ex.getMessage()), ex.about());
			say("command.usage");
			return MISUSED;
		}
		catch (IOException ex) {
			say("command.unreadable", String.valueOf(ex.getMessage()));
			return NO_REPORT;
		}
	}

	private int print(ReportOrder order) throws IOException {
		Path file = order.file();
		if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
			say("command.noFile", file.toString());
			return NO_REPORT;
		}
		Path directory = Files.createTempDirectory("driftwood-report-");
		LocalReport.Files files = new LocalReport.Files(directory.resolve("packets.pcap"),
				directory.resolve("packets.index"));
		Path excerpt = directory.resolve("teredo.pcap");
		try (InputStream capture = open(file)) {
			if (order.excerpt() == null) {
				return print(capture, files, order);
			}
			Optional<LocalAnalysis.Outcome.Refused> refused = excerpt(capture, excerpt, order.excerpt().payloadKept(),
					order.limits());
			if (refused.isPresent()) {
				return refuse(refused.get());
			}
			try (InputStream teredo = open(excerpt)) {
				return print(teredo, files, order);
			}
		}
		finally {
			for (Path made : List.of(files.pcap(), files.index(), excerpt, directory)) {
				Files.deleteIfExists(made);
			}
		}
	}

	private static Optional<LocalAnalysis.Outcome.Refused> excerpt(InputStream capture, Path to, boolean payloadKept,
			Limits limits) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
			return LocalExcerpt.write(capture, out, limits, payloadKept);
		}
	}

	private int print(InputStream capture, LocalReport.Files files, ReportOrder order) throws IOException {
		return switch (LocalAnalysis.of(capture, files, order.limits())) {
			case LocalAnalysis.Outcome.Made(LocalReport report) -> print(report, order.format());
			case LocalAnalysis.Outcome.Refused refused -> refuse(refused);
		};
	}

	private int refuse(LocalAnalysis.Outcome.Refused refused) {
		say("problem." + refused.problem().name());
		if (!refused.linkTypes().isEmpty()) {
			say("problem.linkTypes", String.join(", ", refused.linkTypes().stream().map(String::valueOf).toList()));
		}
		return NO_REPORT;
	}

	private InputStream open(@Nullable Path file) throws IOException {
		if (file != null) {
			return new FileInputStream(file.toFile());
		}
		return new FilterInputStream(this.in) {
			@Override
			public void close() {
				// the standard input is not ours
			}
		};
	}

	private int print(LocalReport report, ReportFormat format) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8));
		switch (format) {
			case JSON -> this.out.write(report.json());
			case MD -> writer.write(report.markdown(PlainTemplates.engine(), Words.source()));
			case HTML -> writer.write(report.html(PlainTemplates.engine(), Words.source()));
			case CSV -> report.writePackets(writer);
			case CONVERSATIONS -> report.writeConversations(writer);
		}
		writer.flush();
		return PRINTED;
	}

	/** Says what was asked for. */
	private int tell(String... sentences) {
		PrintStream print = new PrintStream(this.out, true, StandardCharsets.UTF_8);
		Stream.of(sentences).map(this.words::getMessage).forEach(print::println);
		return PRINTED;
	}

	private void say(String sentence, Object... about) {
		this.err.println(this.words.getMessage(sentence, about));
	}

}
