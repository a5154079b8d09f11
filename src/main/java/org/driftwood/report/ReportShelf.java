package org.driftwood.report;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Large reports that were read lately. A page shows a few lines of one, and reading all
 * ten thousand conversations for them takes longer than all the rest of it. There is room
 * for a few, and where memory is short there is none.
 */
@Component
class ReportShelf {

	/** Reports with fewer conversations are read in no time. */
	private static final int LARGE = 500;

	/** Conversations of all that are kept. */
	private static final int ROOM = 60_000;

	private final Map<Title, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);

	private int conversations;

	/**
	 * What a report is known by.
	 *
	 * @param seenBy what the one who looks is not told; null for the report as it is
	 * stored
	 */
	record Title(SubmissionId id, int version, Instant madeAt, @Nullable Object seenBy) {
	}

	private record Copy(SoftReference<Report> report, int conversations) {
	}

	/** The report of that title, if it is at hand. */
	synchronized @Nullable Report find(Title title) {
		Copy copy = this.copies.get(title);
		return (copy != null) ? copy.report().get() : null;
	}

	/**
	 * Has a report at hand, if it is large.
	 * @return that report
	 */
	Report keep(Title title, Report report) {
		if (report.conversations().size() >= LARGE) {
			put(title, report);
		}
		return report;
	}

	private synchronized void put(Title title, Report report) {
		remove(this.copies.remove(title));
		this.copies.put(title, new Copy(new SoftReference<>(report), report.conversations().size()));
		this.conversations += report.conversations().size();
		Iterator<Copy> eldest = this.copies.values().iterator();
		while (this.conversations > ROOM) {
			remove(eldest.next());
			eldest.remove();
		}
	}

	private void remove(@Nullable Copy copy) {
		this.conversations -= (copy != null) ? copy.conversations() : 0;
	}

	@EventListener
	synchronized void on(SubmissionWithdrawn withdrawn) {
		Iterator<Map.Entry<Title, Copy>> all = this.copies.entrySet().iterator();
		while (all.hasNext()) {
			Map.Entry<Title, Copy> entry = all.next();
			if (entry.getKey().id().equals(withdrawn.id())) {
				remove(entry.getValue());
				all.remove();
			}
		}
	}

}
