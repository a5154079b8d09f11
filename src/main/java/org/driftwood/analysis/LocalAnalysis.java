package org.driftwood.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.report.ExcerptWriter;
import org.driftwood.report.LocalReport;
import org.driftwood.submission.Limits;
import org.driftwood.submission.Problem;
import org.driftwood.submission.ZstdDecompressor;

/** Analyses a file where no portal runs, and comes to the portal's answer. */
public final class LocalAnalysis implements CaptureAnalyzer.Listener {

	private final ExcerptWriter excerpt;

	private LocalAnalysis(ExcerptWriter excerpt) {
		this.excerpt = excerpt;
	}

	/** What came of it. */
	public sealed interface Outcome {

		/** The report. */
		record Made(LocalReport report) implements Outcome {
		}

		/**
		 * Why there is none.
		 *
		 * @param linkTypes those that are not read, where that is why
		 */
		record Refused(Problem problem, List<Integer> linkTypes) implements Outcome {

			static Refused of(CaptureFormatException ex) {
				return new Refused(Problem.of(ex.reason()), List.of());
			}

			/** A capture of which no frame is read. */
			static Refused unread(CaptureOutline capture) {
				return new Refused(Problem.LINK_TYPE_UNSUPPORTED, capture.unreadLinkTypes());
			}

		}

	}

	/**
	 * Reads a capture to its end.
	 * @param files where packets are put that are looked at later
	 * @param limits those of the portal whose answer is wanted
	 */
	public static Outcome of(InputStream file, LocalReport.Files files, Limits limits) throws IOException {
		CountedStream counted = new CountedStream(file);
		DigestInputStream in = new DigestInputStream(counted, sha256());
		try (ZstdDecompressor zstd = new ZstdDecompressor();
				ExcerptWriter excerpt = new ExcerptWriter(files.pcap(), files.index(), limits.excerptSize().toBytes(),
						false)) {
			CaptureReader reader = CaptureReader.open(in, AnalysisRun.readable(limits), zstd);
			Analysis analysis = new CaptureAnalyzer(new LocalAnalysis(excerpt)).analyze(reader);
			if (analysis.capture().isUnread()) {
				return Outcome.Refused.unread(analysis.capture());
			}
			in.transferTo(OutputStream.nullOutputStream());
			String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
			return new Outcome.Made(LocalReport.of(ProgramVersion.built().decoder(), hash, counted.bytes(),
					analysis.capture(), analysis.findings(), excerpt.written(), files));
		}
		catch (CaptureFormatException ex) {
			return Outcome.Refused.of(ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		this.excerpt.write(packet.number(), packet.timeNanos(), verdict, finding);
	}

	@Override
	public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException {
		this.excerpt.write(whole, verdict, finding);
	}

	/** Whoever waits at a terminal can stop it himself. */
	@Override
	public void read(long bytes, long packets) {
	}

}
