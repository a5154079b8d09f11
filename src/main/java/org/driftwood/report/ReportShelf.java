package org.driftwood.report;

import org.driftwood.submission.SubmissionWithdrawn;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Large reports that were read lately, as they are stored and as they are seen. A page
 * shows a few lines of one, and reading all ten thousand conversations for them takes
 * longer than all the rest of it.
 */
@Component
class ReportShelf {

	/** What one drawing counts for. */
	static final int DRAWING = 1_000;

	/** Conversations. */
	private static final int ROOM = 60_000;

	/** Drawings: some forty, each as large as another. */
	private static final int DRAWN = 40 * DRAWING;

	/** What counting the packets of a report counts for, where they are so many. */
	static final int TALLY = 1_000;

	/** Tallies: each has some hundred figures at most. */
	private static final int TALLIED = 100 * TALLY;

	private final Shelf<Report> stored = new Shelf<>(ROOM);

	private final Shelf<SeenReport> seen = new Shelf<>(ROOM);

	private final Shelf<Timeline> timelines = new Shelf<>(DRAWN);

	private final Shelf<PacketTally> tallies = new Shelf<>(TALLIED);

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

	/** How many of their packets are what. */
	Shelf<PacketTally> tallies() {
		return this.tallies;
	}

	/** Before it is committed and behind that: a reader may have put back what he had. */
	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		this.stored.forget(withdrawn.id());
		this.seen.forget(withdrawn.id());
		this.timelines.forget(withdrawn.id());
		this.tallies.forget(withdrawn.id());
	}

	@TransactionalEventListener
	void afterwards(SubmissionWithdrawn withdrawn) {
		on(withdrawn);
	}

}
