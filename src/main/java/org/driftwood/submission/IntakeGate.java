package org.driftwood.submission;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Decides before the first byte whether anything can be taken, and how much. */
@Component
class IntakeGate {

	private final Limits limits;

	private final SubmissionTable table;

	private final DataDirectory directory;

	private final Clock clock;

	IntakeGate(Limits limits, SubmissionTable table, DataDirectory directory, Clock clock) {
		this.limits = limits;
		this.table = table;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * How much one uploader may still send.
	 *
	 * @param bytes in one file, now
	 * @param problemBeyond what to call more than that
	 */
	record Room(long bytes, Problem problemBeyond) {
	}

	/** Why nothing is taken from this uploader now. */
	Optional<Problem> closedFor(Uploader uploader) throws IOException {
		if (this.directory.percentFree() < this.limits.diskFree().percent()) {
			return Optional.of(Problem.DISK_FULL);
		}
		if (this.table.waiting() >= this.limits.queue()) {
			return Optional.of(Problem.QUEUE_FULL);
		}
		long lastHour = sentWithin(uploader, Duration.ofHours(1)).submissions();
		return (lastHour >= this.limits.submissionsPerHour()) ? Optional.of(Problem.RATE_LIMITED) : Optional.empty();
	}

	/** How large a file may be that this uploader sends now. */
	Room room(Uploader uploader) {
		long most = this.limits.uploadSize().toBytes();
		long left = this.limits.bytesPerDay().toBytes() - sentWithin(uploader, Duration.ofDays(1)).bytes();
		return (left < most) ? new Room(left, Problem.DAY_USED_UP) : new Room(most, Problem.TOO_LARGE);
	}

	private SubmissionTable.Sent sentWithin(Uploader uploader, Duration time) {
		return this.table.sentBy(uploader, this.clock.instant().minus(time));
	}

}
