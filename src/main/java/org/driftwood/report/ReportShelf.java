package org.driftwood.report;

import org.driftwood.submission.SubmissionWithdrawn;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Large reports that were read lately, as they are stored and as they are seen. A page
 * shows a few lines of one, and reading all ten thousand conversations for them takes
 * longer than all the rest of it.
 */
@Component
class ReportShelf {

	private static final int ROOM = 60_000;

	private final Shelf<Report> stored = new Shelf<>(ROOM);

	private final Shelf<SeenReport> seen = new Shelf<>(ROOM);

	/** As they are stored. */
	Shelf<Report> stored() {
		return this.stored;
	}

	/** As one who looks sees them. */
	Shelf<SeenReport> seen() {
		return this.seen;
	}

	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		this.stored.forget(withdrawn.id());
		this.seen.forget(withdrawn.id());
	}

}
