package org.driftwood.report;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;

/**
 * A report that somebody takes away to read it elsewhere.
 *
 * @param report as he sees it
 * @param packets the first ones, as he sees them
 * @param timeline when they came; null where that is not known
 * @param home the address of the report's page; null where there is none
 * @param earlier the number of the version, where a later one has replaced it
 * @param paper what it is set on; null for what has no pages
 * @param told the name of the words that say in which form it is
 */
record Document(Report report, List<PacketRow> packets, @Nullable Timeline timeline, @Nullable String home,
		@Nullable Integer earlier, @Nullable Paper paper, @Nullable String told) {

	/** Among so many of the first packets one is looked for that shows the rule. */
	static final int EXAMPLES = 100;

	/** A document is read from its beginning to its end; tables have the rest. */
	private static final int CONVERSATIONS = 25;

	Document(Report report, List<PacketRow> packets, @Nullable String home) {
		this(report, packets, null, home, null, null, report.seenBy());
	}

	/** The same of a version that may have been replaced. */
	Document of(@Nullable Integer version) {
		return new Document(this.report, this.packets, this.timeline, this.home, version, this.paper, this.told);
	}

	/** The same with a drawing of when the packets came. */
	Document with(@Nullable Timeline drawn) {
		return new Document(this.report, this.packets, drawn, this.home, this.earlier, this.paper, this.told);
	}

	/** The same on paper. */
	Document on(Paper kind) {
		return new Document(this.report, this.packets, this.timeline, this.home, this.earlier, kind, this.told);
	}

	/** The same with other words that say in which form it is. */
	Document told(String words) {
		return new Document(this.report, this.packets, this.timeline, this.home, this.earlier, this.paper, words);
	}

	/** Whether it is in the form of whoever sent the capture, as it is stored, too. */
	boolean isOwners() {
		return this.report.seenBy() == null || "OWNER".equals(this.report.seenBy());
	}

	/** What the templates of documents know. */
	Context context() {
		Context context = new Context(Locale.ENGLISH);
		Breakdown breakdown = Breakdown.of(this.report);
		context.setVariable("report", this.report);
		context.setVariable("home", this.home);
		context.setVariable("timeline", this.timeline);
		context.setVariable("earlier", this.earlier);
		context.setVariable("told", this.told);
		context.setVariable("paper", (this.paper != null) ? this.paper.css() : null);
		context.setVariable("overview", Overview.of(this.report));
		context.setVariable("breakdown", breakdown);
		context.setVariable("reading", ReadingNote.of(this.report));
		context.setVariable("text", new MarkdownText());
		context.setVariable("networks", NetworkLine.of(this.report, CONVERSATIONS));
		List<Report.ConversationRow> conversations = this.report.conversations().stream().limit(CONVERSATIONS).toList();
		context.setVariable("conversations", conversations);
		context.setVariable("known", KnownName.among(conversations));
		breakdown.exampleAmong(this.packets).ifPresent((packet) -> {
			context.setVariable("example", packet);
			ExampleAddress.of(packet).ifPresent((address) -> context.setVariable("anatomy", address));
		});
		return context;
	}

}
