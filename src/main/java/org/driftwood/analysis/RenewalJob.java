package org.driftwood.analysis;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.report.Look;
import org.driftwood.report.Looks;
import org.driftwood.submission.Limits;
import org.driftwood.submission.SubmissionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets this program look at every report that another one made, one after the other.
 * Killed and run again, it goes on where it was.
 */
@Component
class RenewalJob {

	private static final Logger logger = LoggerFactory.getLogger(RenewalJob.class);

	private static final int AT_ONCE = 100;

	private final Renewal renewal;

	private final Looks looks;

	private final Limits limits;

	private final ProgramVersion program;

	RenewalJob(Renewal renewal, Looks looks, Limits limits, ProgramVersion program) {
		this.renewal = renewal;
		this.looks = looks;
		this.limits = limits;
		this.program = program;
	}

	/** Whether there is a report that this program has not seen. */
	boolean isWanted() {
		return !unseen("").isEmpty();
	}

	/**
	 * Looks at all of them.
	 * @param stopped whether to leave the rest for later
	 * @return whether nothing is left to another try
	 */
	boolean run(BooleanSupplier stopped) {
		boolean all = true;
		String behind = "";
		for (List<SubmissionId> some = unseen(behind); !some.isEmpty(); some = unseen(behind)) {
			for (SubmissionId id : some) {
				if (stopped.getAsBoolean()) {
					return false;
				}
				all &= look(id);
			}
			behind = some.getLast().value();
		}
		return all;
	}

	private List<SubmissionId> unseen(String behind) {
		return this.looks.unseenBy(this.program.decoder(), behind, AT_ONCE);
	}

	/**
	 * Looks at one. Tries are counted when they begin: a report that kills the portal is
	 * not tried for ever.
	 * @return whether the look has ended, if only by giving up
	 */
	private boolean look(SubmissionId id) {
		int attempt = this.looks.begin(id);
		if (attempt > this.limits.tries()) {
			giveUp(id);
			return true;
		}
		try {
			this.renewal.look(id, attempt);
			return true;
		}
		catch (AnalysisTimeoutException | CaptureFormatException ex) {
			giveUp(id);
			return true;
		}
		catch (IOException | RuntimeException ex) {
			// one report must not keep the others from their turn
			logger.warn("{} could not be analysed again yet", id, ex);
			return false;
		}
	}

	private void giveUp(SubmissionId id) {
		logger.warn("gave up analysing {} again", id);
		this.looks.note(id, this.program.decoder(), Look.Outcome.FAILED);
	}

}
