package org.driftwood.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.privacy.CaptureSieve;
import org.driftwood.privacy.ExcerptCapture;
import org.driftwood.submission.Limits;
import org.driftwood.submission.ZstdDecompressor;

/**
 * Makes of a file what a browser sends of it unless told otherwise: its Teredo packets in
 * a fresh capture, the same to the last byte.
 */
public final class LocalExcerpt implements CaptureSieve.Listener {

	private final ExcerptCapture excerpt;

	private LocalExcerpt(ExcerptCapture excerpt) {
		this.excerpt = excerpt;
	}

	/**
	 * Writes it.
	 * @param limits those of the portal to which it would be sent
	 * @param payloadKept whether its packets keep what they carry
	 * @return why there is none, if so
	 */
	public static Optional<LocalAnalysis.Outcome.Refused> write(InputStream file, OutputStream to, Limits limits,
			boolean payloadKept) throws IOException {
		try (ZstdDecompressor zstd = new ZstdDecompressor();
				ExcerptCapture excerpt = new ExcerptCapture(to, limits.excerptSize().toBytes(), payloadKept)) {
			CaptureReader reader = CaptureReader.open(file, AnalysisRun.readable(limits), zstd);
			CaptureOutline capture = new CaptureSieve(new LocalExcerpt(excerpt)).sift(reader);
			return capture.isUnread() ? Optional.of(LocalAnalysis.Outcome.Refused.unread(capture)) : Optional.empty();
		}
		catch (CaptureFormatException ex) {
			return Optional.of(LocalAnalysis.Outcome.Refused.of(ex));
		}
	}

	@Override
	public void packet(CapturedPacket packet, Verdict verdict) throws IOException {
		this.excerpt.add(packet, verdict);
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) throws IOException {
		this.excerpt.add(whole, verdict);
	}

	/** Whoever waits at a terminal can stop it himself. */
	@Override
	public void read(long bytes, long packets) {
	}

}
