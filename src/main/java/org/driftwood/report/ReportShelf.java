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

	/** Conversations. */
	private static final int ROOM = 60_000;

	/** Packets: drawings are small, but it takes all packets to make one. */
	private static final int DRAWN = 2_000_000;

	/** A drawing of more takes no more room. */
	static final int MOST_DRAWN = 100_000;

	private final Shelf<Report> stored = new Shelf<>(ROOM);

	private final Shelf<SeenReport> seen = new Shelf<>(ROOM);

	private final Shelf<Timeline> timelines = new Shelf<>(DRAWN);

	/** As they are stored. */
	Shelf<Report> stored() {
		return this.stored;
	}

	/** As one who looks sees them. */
	Shelf<SeenReport> seen() {
		return this.seen;
	}

	/** When their packets came. */
	Shelf<Timeline> timelines() {
		return this.timelines;
	}

	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		this.stored.forget(withdrawn.id());
		this.seen.forget(withdrawn.id());
		this.timelines.forget(withdrawn.id());
	}

}
