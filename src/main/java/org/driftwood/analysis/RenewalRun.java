package org.driftwood.analysis;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.CaptureSieve;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.report.ExcerptRenewal;
import org.driftwood.submission.Limits;

/** One look at what is kept of a submission, as if it were the upload. */
final class RenewalRun implements CaptureSieve.Listener {

	private final Diagnosis diagnosis;

	private final ExcerptRenewal excerpt;

	private final HomeCandidates homes;

	private final Clock clock;

	private final Instant deadline;

	/**
	 * Begins one.
	 * @param diagnosis which has been told of the packets that are not kept
	 */
	RenewalRun(Diagnosis diagnosis, ExcerptRenewal excerpt, HomeCandidates homes, Limits limits, Clock clock) {
		this.diagnosis = diagnosis;
		this.excerpt = excerpt;
		this.homes = homes;
		this.clock = clock;
		this.deadline = clock.instant().plus(limits.analysisTime());
	}

	/**
	 * What came of it.
	 *
	 * @param listed packets in the index
	 * @param homes the submitter's own addresses, as far as the packets tell
	 */
	record Outcome(Findings findings, long listed, HomeAddresses homes) {
	}

	Outcome read(Limits limits) throws IOException, CaptureFormatException {
		new CaptureSieve(this).sift(this.excerpt.reader(AnalysisRun.readable(limits)));
		Findings findings = this.diagnosis.finish();
		return new Outcome(findings, this.excerpt.written(), this.homes.found(findings));
	}

	@Override
	public void packet(CapturedPacket packet, Verdict verdict) throws IOException {
		add(packet.number(), packet.timeNanos(), verdict);
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) throws IOException {
		add(whole.last().number(), whole.last().timeNanos(), verdict);
	}

	private void add(long number, long nanos, Verdict read) throws IOException {
		Verdict verdict = this.excerpt.withWhatWasSeen(number, read);
		PacketFinding finding = this.diagnosis.add(number, nanos, verdict);
		if (verdict instanceof Verdict.Recognised recognised) {
			this.excerpt.write(number, nanos, recognised, finding);
			this.homes.add(recognised);
		}
	}

	@Override
	public void read(long bytes, long packets) {
		if (this.clock.instant().isAfter(this.deadline)) {
			throw new AnalysisTimeoutException();
		}
	}

}
