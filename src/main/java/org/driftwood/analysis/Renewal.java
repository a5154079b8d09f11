package org.driftwood.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.Reason;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.report.ExcerptRenewal;
import org.driftwood.report.Look;
import org.driftwood.report.Looks;
import org.driftwood.report.Report;
import org.driftwood.report.ReportMaker;
import org.driftwood.report.Reports;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Limits;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a report again from what is kept, as the upload is gone. What is told of the file
 * and of packets that were no Teredo is taken from the report of before.
 */
@Component
class Renewal {

	private final Submissions submissions;

	private final CaptureStore store;

	private final Reports reports;

	private final Looks looks;

	private final Homes homes;

	private final Limits limits;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final ProgramVersion program;

	Renewal(Submissions submissions, CaptureStore store, Reports reports, Looks looks, Homes homes, Limits limits,
			TransactionTemplate transaction, Clock clock, ProgramVersion program) {
		this.submissions = submissions;
		this.store = store;
		this.reports = reports;
		this.looks = looks;
		this.homes = homes;
		this.limits = limits;
		this.transaction = transaction;
		this.clock = clock;
		this.program = program;
	}

	/**
	 * Looks at a report with this program's eyes, and makes it again where it can.
	 * @param attempt tells tries apart, one of which may have been taken for dead too
	 * soon
	 */
	void look(SubmissionId id, int attempt) throws IOException, CaptureFormatException {
		Optional<Report> before = this.reports.find(id);
		Optional<Submission> submission = this.submissions.find(id).filter((it) -> it.state() == SubmissionState.DONE);
		if (before.isEmpty() || submission.isEmpty()) {
			return; // taken back just now
		}
		if (!this.program.isNewerThan(before.get().decoder())) {
			this.looks.note(id, this.program.decoder(), null);
		}
		else if (before.get().teredo().listed() < before.get().teredo().packets()) {
			this.looks.note(id, this.program.decoder(), Look.Outcome.PART_KEPT);
		}
		else if (!Files.exists(this.store.excerpt(id, ExcerptFile.PCAP))) {
			this.looks.note(id, this.program.decoder(), Look.Outcome.NOTHING_KEPT);
		}
		else {
			make(submission.get(), before.get(), attempt);
		}
	}

	private void make(Submission submission, Report before, int attempt) throws IOException, CaptureFormatException {
		SubmissionId id = submission.id();
		Path draft = this.store.indexDraft(id, attempt);
		try {
			RenewalRun.Outcome outcome = read(submission, before, draft);
			this.transaction.executeWithoutResult((_) -> settle(submission, before, outcome, attempt));
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private RenewalRun.Outcome read(Submission submission, Report before, Path draft)
			throws IOException, CaptureFormatException {
		SubmissionId id = submission.id();
		Diagnosis diagnosis = new Diagnosis();
		diagnosis.addOthersOfBefore(before.teredo().otherOn3544(), others(before));
		HomeCandidates candidates = new HomeCandidates(this.homes.networkOf(submission));
		try (ExcerptRenewal excerpt = new ExcerptRenewal(this.store.excerpt(id, ExcerptFile.PCAP),
				this.store.firstIndex(id), draft)) {
			return new RenewalRun(diagnosis, excerpt, candidates, this.limits, this.clock).read(this.limits);
		}
	}

	/**
	 * The numbers of packets on port 3544 that were no Teredo, as far as they are named.
	 */
	private static List<Long> others(Report before) {
		return before.hypotheses()
			.stream()
			.flatMap((it) -> Stream.concat(it.supporting().stream(), it.opposing().stream()))
			.filter((it) -> it.reason().equals(Reason.OTHER_ON_TEREDO_PORT.name()))
			.map(Report.EvidenceRow::packets)
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * Report, public counts and index, unless somebody was quicker: the owner, who took
	 * it back, or another run.
	 */
	private void settle(Submission submission, Report before, RenewalRun.Outcome outcome, int attempt) {
		SubmissionId id = submission.id();
		if (!this.submissions.holdDone(id)
				|| this.reports.find(id).filter((it) -> it.decoder().equals(before.decoder())).isEmpty()) {
			return;
		}
		Report report = ReportMaker.report(this.program.decoder(), before.capture(), outcome.findings(),
				outcome.listed());
		// What its owner has corrected stays; only where nobody has looked yet this
		// decides.
		HomeAddresses home = this.homes.find(id).orElseGet(() -> this.homes.decide(submission, outcome.homes()));
		this.reports.renew(id, report, HomeCandidates.countable(outcome.findings().tallies(), home));
		try {
			this.store.keepIndex(id, attempt);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
