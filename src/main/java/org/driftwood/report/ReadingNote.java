package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be told of how a file was read.
 *
 * @param name of its sentence
 * @param figures that stand in it
 * @param because name of the reason, where there is one
 */
record ReadingNote(String name, List<Object> figures, @Nullable String because) {

	private static final String NOT_COMPRESSED = "NONE";

	static List<ReadingNote> of(Report report) {
		List<ReadingNote> notes = new ArrayList<>();
		addFile(report.capture(), notes);
		addTeredo(report.teredo(), notes);
		return List.copyOf(notes);
	}

	private static void addFile(Report.CaptureFacts capture, List<ReadingNote> notes) {
		if (capture.cutShort()) {
			notes.add(note("CUT_SHORT", capture.packets()));
		}
		else if (capture.brokenAt() != null) {
			notes.add(new ReadingNote(capture.compression().equals(NOT_COMPRESSED) ? "BROKEN" : "BROKEN_WHEN_UNPACKED",
					List.of(capture.brokenAt()), capture.brokenBecause()));
		}
		else {
			notes.add(note((capture.packets() == 0) ? "EMPTY" : "WHOLE", capture.packets()));
		}
		if (!capture.unreadLinkTypes().isEmpty()) {
			notes.add(note("LINK_TYPE",
					String.join(", ", capture.unreadLinkTypes().stream().map(String::valueOf).toList())));
		}
	}

	private static void addTeredo(Report.TeredoFacts teredo, List<ReadingNote> notes) {
		if (teredo.duplicates() > 0) {
			notes.add(note("COPIES", teredo.duplicates(), teredo.packets()));
		}
		if (teredo.translatedCopies() > 0) {
			notes.add(note("TRANSLATED", teredo.translatedCopies()));
		}
		if (teredo.packets() > 0) {
			addIfAny("TRUNCATED", teredo.truncated(), notes);
			addIfAny("MALFORMED", teredo.malformed(), notes);
			addIfAny("OTHERS", teredo.otherOn3544(), notes);
		}
		if (teredo.listed() < teredo.packets()) {
			notes.add(note("NOT_ALL_KEPT", teredo.listed(), teredo.packets()));
		}
	}

	private static void addIfAny(String name, long packets, List<ReadingNote> notes) {
		if (packets > 0) {
			notes.add(note(name, packets));
		}
	}

	private static ReadingNote note(String name, Object... figures) {
		return new ReadingNote(name, List.of(figures), null);
	}

}
