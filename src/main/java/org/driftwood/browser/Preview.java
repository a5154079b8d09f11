package org.driftwood.browser;

import java.io.IOException;
import java.io.InputStream;

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

/** Looks at a capture once, and says in JSON what is in it. */
final class Preview implements CaptureSieve.Listener {

	private final Diagnosis diagnosis = new Diagnosis();

	private final Progress progress;

	private Preview(Progress progress) {
		this.progress = progress;
	}

	/** Hears how far the look has come. */
	interface Progress {

		void read(long bytes, long packets);

	}

	/** Looks at a file from its first byte on. */
	static String of(InputStream in, CaptureLimits limits, Decompressor zstd, Progress progress) throws IOException {
		Preview preview = new Preview(progress);
		try {
			CaptureOutline capture = new CaptureSieve(preview).sift(CaptureReader.open(in, limits, zstd));
			return capture.isUnread() ? problem("LINK_TYPE_UNSUPPORTED") : preview.found(capture);
		}
		catch (CaptureFormatException ex) {
			return problem(ex.reason().refusal().name());
		}
	}

	private static String problem(String name) {
		return new JsonWriter().object().member("problem", name).endObject().toString();
	}

	private String found(CaptureOutline capture) {
		return new PreviewText(capture, this.diagnosis.finish()).toString();
	}

	@Override
	public void packet(CapturedPacket packet, Verdict verdict) {
		this.diagnosis.add(packet.number(), packet.timeNanos(), verdict);
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) {
		this.diagnosis.add(whole.last().number(), whole.last().timeNanos(), verdict);
	}

	@Override
	public void read(long bytes, long packets) {
		this.progress.read(bytes, packets);
	}

}
