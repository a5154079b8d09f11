package org.driftwood.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.capture.Decompressor;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.privacy.CaptureSieve;
import org.driftwood.privacy.Contents;
import org.driftwood.privacy.ExcerptCapture;

/** Looks at a capture once, writes its excerpt, and says in JSON what is in it. */
final class Preview implements CaptureSieve.Listener {

	private final Diagnosis diagnosis = new Diagnosis();

	private final Contents contents = new Contents();

	private final ExcerptCapture excerpt;

	private final Progress progress;

	private Preview(ExcerptCapture excerpt, Progress progress) {
		this.excerpt = excerpt;
		this.progress = progress;
	}

	/** Hears how far the look has come. */
	interface Progress {

		void read(long bytes, long packets);

	}

	/**
	 * How much is looked at, and what of it is kept.
	 *
	 * @param excerptBytes the most bytes of the excerpt
	 * @param payloadKept whether its packets keep what they carry
	 */
	record Order(CaptureLimits limits, long excerptBytes, boolean payloadKept) {
	}

	/**
	 * Looks at a file from its first byte on.
	 * @param excerpt receives a capture of the Teredo packets alone; of no use where the
	 * file is refused
	 */
	static String of(InputStream in, Order order, Decompressor zstd, OutputStream excerpt, Progress progress)
			throws IOException {
		try (ExcerptCapture kept = new ExcerptCapture(excerpt, order.excerptBytes(), order.payloadKept())) {
			Preview preview = new Preview(kept, progress);
			CaptureReader reader = CaptureReader.open(in, order.limits(), zstd, preview.contents::note);
			CaptureOutline capture = new CaptureSieve(preview).sift(reader);
			return capture.isUnread() ? unread(capture) : preview.found(capture);
		}
		catch (CaptureFormatException ex) {
			return problem(ex.reason().refusal().name());
		}
	}

	private static String problem(String name) {
		return new JsonWriter().object().member("problem", name).endObject().toString();
	}

	private static String unread(CaptureOutline capture) {
		return new JsonWriter().object()
			.member("problem", "LINK_TYPE_UNSUPPORTED")
			.numbers("linkTypes", capture.unreadLinkTypes())
			.endObject()
			.toString();
	}

	private String found(CaptureOutline capture) {
		return new PreviewText(capture, this.diagnosis.finish(), this.contents.found(), this.excerpt).toString();
	}

	@Override
	public void frame(CapturedPacket frame) {
		this.contents.frame(frame);
	}

	@Override
	public void packet(CapturedPacket packet, Verdict verdict) throws IOException {
		this.contents.packet(packet, verdict);
		this.diagnosis.add(packet.number(), packet.timeNanos(), verdict);
		this.excerpt.add(packet, verdict);
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) throws IOException {
		this.contents.reassembled(whole, verdict);
		this.diagnosis.add(whole.last().number(), whole.last().timeNanos(), verdict);
		this.excerpt.add(whole, verdict);
	}

	@Override
	public void read(long bytes, long packets) {
		this.progress.read(bytes, packets);
	}

}
