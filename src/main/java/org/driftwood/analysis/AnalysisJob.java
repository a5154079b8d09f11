package org.driftwood.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.report.Report;
import org.driftwood.report.ReportMaker;
import org.driftwood.report.Reports;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Limits;
import org.driftwood.submission.Problem;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Analyses one submission. Run twice, or killed and run again, it ends the same. */
@Component
class AnalysisJob {

	private static final Logger logger = LoggerFactory.getLogger(AnalysisJob.class);

	private final Submissions submissions;

	private final CaptureStore store;

	private final Reports reports;

	private final Homes homes;

	private final Limits limits;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final ProgramVersion version;

	AnalysisJob(Submissions submissions, CaptureStore store, Reports reports, Homes homes, Limits limits,
			TransactionTemplate transaction, Clock clock, ProgramVersion version) {
		this.submissions = submissions;
		this.store = store;
		this.reports = reports;
		this.homes = homes;
		this.limits = limits;
		this.transaction = transaction;
		this.clock = clock;
		this.version = version;
	}

	/**
	 * Makes the report, or gives the submission up with the reason; throws whatever a
	 * later try may get over.
	 */
	void run(SubmissionId id) {
		try {
			attempt(id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void attempt(SubmissionId id) throws IOException {
		Submission submission = this.submissions.begin(id).orElse(null);
		if (submission == null) {
			deleteLeftovers(id);
			return;
		}
		if (submission.attempts() > this.limits.tries()) {
			giveUp(id, Problem.ANALYSIS_FAILED);
			return;
		}
		try {
			analyze(submission);
		}
		catch (CaptureFormatException ex) {
			giveUp(id, Problem.of(ex.reason()));
		}
		catch (AnalysisTimeoutException ex) {
			giveUp(id, Problem.ANALYSIS_TOO_LONG);
		}
		catch (IOException ex) {
			if (!isWithdrawn(id)) {
				throw ex;
			}
			// its files were deleted under our hands
			deleteLeftovers(id);
		}
	}

	/** Deletes what nobody needs of a submission to which nothing more will happen. */
	private void deleteLeftovers(SubmissionId id) throws IOException {
		if (isWithdrawn(id)) {
			this.store.deleteAll(id);
		}
		else {
			this.store.deleteUpload(id);
		}
	}

	private boolean isWithdrawn(SubmissionId id) {
		return this.submissions.find(id).filter((it) -> it.state() == SubmissionState.WITHDRAWN).isPresent();
	}

	private void analyze(Submission submission) throws IOException, CaptureFormatException {
		HomeCandidates candidates = new HomeCandidates(this.homes.networkOf(submission));
		AnalysisRun.Outcome outcome = AnalysisRun.of(submission, this.submissions, this.store, this.limits, candidates,
				this.clock);
		if (outcome.analysis().capture().isUnread()) {
			this.submissions.parkUnread(submission.id(), outcome.analysis().capture().unreadLinkTypes().getFirst());
			deleteAll(submission.id());
			return;
		}
		this.store.keepExcerpt(submission.id(), submission.attempts());
		if (!settle(submission, outcome) && !isDone(submission.id())) {
			this.store.deleteAll(submission.id());
		}
		this.store.deleteUpload(submission.id());
	}

	/**
	 * Whether another run, which this one was taken for dead for, has made the same
	 * report.
	 */
	private boolean isDone(SubmissionId id) {
		return this.submissions.find(id).filter((it) -> it.state() == SubmissionState.DONE).isPresent();
	}

	/**
	 * Report, public counts and state in one transaction; false if the owner was quicker
	 * and took it all back.
	 */
	private boolean settle(Submission submission, AnalysisRun.Outcome outcome) {
		Analysis analysis = outcome.analysis();
		Report report = ReportMaker.report(this.version.decoder(),
				ReportMaker.capture(submission.sha256(), submission.bytes(), analysis.capture()), analysis.findings(),
				outcome.listed());
		return Boolean.TRUE.equals(this.transaction.execute((_) -> {
			if (!this.submissions.settle(submission.id(), analysis.capture().packets())) {
				return false;
			}
			HomeAddresses home = this.homes.decide(submission, outcome.homes());
			this.reports.save(submission.id(), report, HomeCandidates.countable(analysis.findings().tallies(), home));
			return true;
		}));
	}

	/** Called when the scheduler has no tries left. */
	void exhausted(SubmissionId id) {
		giveUp(id, Problem.ANALYSIS_FAILED);
	}

	private void giveUp(SubmissionId id, Problem problem) {
		this.submissions.park(id, problem);
		deleteAll(id);
	}

	private void deleteAll(SubmissionId id) {
		try {
			this.store.deleteAll(id);
		}
		catch (IOException ex) {
			logger.warn("the files of {} could not be deleted yet", id, ex);
		}
	}

}
