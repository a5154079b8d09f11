package org.driftwood.browser;

import java.util.List;

import org.driftwood.capture.CaptureEnd;
import org.driftwood.diagnosis.Conversation;
import org.driftwood.diagnosis.Counts;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.Headline;
import org.driftwood.diagnosis.Hypothesis;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.privacy.ExcerptCapture;
import org.driftwood.privacy.OtherContents;
import org.jspecify.annotations.Nullable;

/** Writes down what a look at a capture found; the names are those of the report. */
final class PreviewText {

	/** How many conversations a preview lists. */
	private static final int CONVERSATIONS = 100;

	private final JsonWriter json = new JsonWriter();

	PreviewText(CaptureOutline capture, Findings findings, OtherContents others, ExcerptCapture excerpt) {
		this.json.object();
		writeCapture(capture);
		writeTeredo(findings.counts());
		writeAnswer(capture, findings);
		writeConversations(findings.conversations());
		new ElseText(this.json).write(others);
		writeExcerpt(excerpt);
		this.json.endObject();
	}

	private void writeCapture(CaptureOutline capture) {
		this.json.object("capture")
			.member("format", capture.format().name())
			.member("compression", capture.compression().name())
			.member("packets", capture.packets())
			.numbers("linkTypes", capture.linkTypes())
			.numbers("unreadLinkTypes", capture.unreadLinkTypes())
			.member("firstPacketAt", time(capture.firstNanos()))
			.member("lastPacketAt", time(capture.lastNanos()));
		writeEnd(capture.end());
		this.json.endObject();
	}

	private static @Nullable String time(@Nullable Long nanos) {
		return (nanos != null) ? UtcTime.text(nanos) : null;
	}

	private void writeEnd(CaptureEnd end) {
		switch (end) {
			case CaptureEnd.Complete() -> this.json.member("end", "COMPLETE");
			case CaptureEnd.CutShort(var _) -> this.json.member("end", "CUT_SHORT");
			case CaptureEnd.Broken(long offset, var reason) ->
				this.json.member("end", "BROKEN").member("brokenAt", offset).member("brokenBecause", reason.name());
		}
	}

	private void writeTeredo(Counts counts) {
		this.json.object("teredo")
			.member("packets", counts.packets())
			.member("duplicates", counts.duplicates())
			.member("malformed", counts.malformed())
			.member("truncated", counts.truncated())
			.member("otherOn3544", counts.otherOn3544())
			.counts("byKind", counts.byKind())
			.counts("byDestinationVerdict", counts.byDestinationVerdict())
			.counts("byServerVerdict", counts.byServerVerdict())
			.counts("bySourceVerdict", counts.bySourceVerdict())
			.counts("anomalies", counts.anomalies())
			.endObject();
	}

	private void writeAnswer(CaptureOutline capture, Findings findings) {
		Hypothesis leading = findings.hypotheses().isEmpty() ? null : findings.hypotheses().getFirst();
		Headline headline = Headline.of((leading != null) ? leading.id().name() : null,
				(leading != null) ? leading.likelihood().name() : null, capture.packets(), findings.counts().packets(),
				capture.isWholeRead());
		this.json.member("answer", headline.answer()).member("certain", headline.certain()).array("hypotheses");
		for (Hypothesis hypothesis : findings.hypotheses()) {
			this.json.object()
				.member("id", hypothesis.id().name())
				.hundredths("score", Math.round(hypothesis.score() * 100))
				.member("likelihood", hypothesis.likelihood().name())
				.endObject();
		}
		this.json.endArray();
	}

	private void writeConversations(List<Conversation> conversations) {
		this.json.array("conversations");
		for (Conversation it : conversations.subList(0, Math.min(CONVERSATIONS, conversations.size()))) {
			this.json.object()
				.member("source", it.source().toString())
				.member("destination", it.destination().toString())
				.member("server", text(it.server()))
				.member("client", text(it.client()))
				.member("group", it.group().name())
				.member("packets", it.packets())
				.member("destinationVerdict", text(it.destinationVerdict()))
				.member("serverVerdict", text(it.serverVerdict()))
				.member("sourceVerdict", text(it.sourceVerdict()))
				.member("stray", it.stray())
				.endObject();
		}
		this.json.endArray();
	}

	private void writeExcerpt(ExcerptCapture excerpt) {
		this.json.object("excerpt").member("packets", excerpt.packets()).member("bytes", excerpt.bytes()).endObject();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	@Override
	public String toString() {
		return this.json.toString();
	}

}
