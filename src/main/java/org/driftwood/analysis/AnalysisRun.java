package org.driftwood.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.report.ExcerptWriter;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.Limits;
import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;
import org.driftwood.submission.ZstdDecompressor;

/**
 * One try at one submission: reads the upload, writes the excerpt's draft, tells the
 * progress.
 */
final class AnalysisRun implements CaptureAnalyzer.Listener {

	private static final Duration BETWEEN_NEWS = Duration.ofMillis(300);

	private final Submission submission;

	private final Submissions submissions;

	private final Clock clock;

	private final Instant deadline;

	private final ExcerptWriter excerpt;

	private final HomeCandidates homes;

	private Instant nextNews;

	private AnalysisRun(Submission submission, Submissions submissions, Limits limits, ExcerptWriter excerpt,
			HomeCandidates homes, Clock clock) {
		this.submission = submission;
		this.submissions = submissions;
		this.clock = clock;
		this.excerpt = excerpt;
		this.homes = homes;
		this.deadline = clock.instant().plus(limits.analysisTime());
		this.nextNews = clock.instant();
	}

	/**
	 * What the run found.
	 *
	 * @param listed packets in the excerpt
	 * @param homes the submitter's own addresses, as far as the capture tells
	 */
	record Outcome(Analysis analysis, long listed, HomeAddresses homes) {
	}

	static Outcome of(Submission submission, Submissions submissions, CaptureStore store, Limits limits,
			HomeCandidates homes, Clock clock) throws IOException, CaptureFormatException {
		try (InputStream in = store.read(submission.id());
				ZstdDecompressor zstd = new ZstdDecompressor();
				ExcerptWriter excerpt = new ExcerptWriter(
						store.excerptDraft(submission.id(), submission.attempts(), ExcerptFile.PCAP),
						store.excerptDraft(submission.id(), submission.attempts(), ExcerptFile.INDEX),
						limits.excerptSize().toBytes(), submission.answers().includePayload())) {
			AnalysisRun run = new AnalysisRun(submission, submissions, limits, excerpt, homes, clock);
			Analysis analysis = new CaptureAnalyzer(run).analyze(CaptureReader.open(in, readable(limits), zstd));
			return new Outcome(analysis, excerpt.written(), homes.found(analysis.findings()));
		}
	}

	static CaptureLimits readable(Limits limits) {
		return new CaptureLimits(limits.decompressedSize().toBytes(), limits.decompressionRatio(), limits.packets());
	}

	@Override
	public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		if (this.excerpt.write(packet.number(), packet.timeNanos(), verdict, finding)) {
			this.homes.add(verdict);
		}
	}

	@Override
	public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException {
		if (this.excerpt.write(whole, verdict, finding)) {
			this.homes.add(verdict);
		}
	}

	@Override
	public void read(long bytes, long packets) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.deadline)) {
			throw new AnalysisTimeoutException();
		}
		if (now.isAfter(this.nextNews)) {
			this.nextNews = now.plus(BETWEEN_NEWS);
			this.submissions.progress(this.submission.id(), bytes, packets);
		}
	}

}
