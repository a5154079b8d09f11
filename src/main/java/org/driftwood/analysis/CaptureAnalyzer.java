package org.driftwood.analysis;

import java.io.IOException;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.privacy.CaptureSieve;

/** Reads a capture once and says what is in it. No Spring, no database. */
final class CaptureAnalyzer implements CaptureSieve.Listener {

	private final Diagnosis diagnosis = new Diagnosis();

	private final Listener listener;

	CaptureAnalyzer(Listener listener) {
		this.listener = listener;
	}

	/** Hears what is found on the way. */
	interface Listener {

		/** A Teredo packet; its bytes are gone when this returns. */
		void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding) throws IOException;

		/**
		 * The same for a packet that came in fragments; the last of them completed it.
		 */
		void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException;

		/** So many bytes of the file and so many frames are read; may throw to stop. */
		void read(long bytes, long packets);

	}

	/** Analyses a capture, from its first packet on; once per analyzer. */
	Analysis analyze(CaptureReader reader) throws IOException, CaptureFormatException {
		CaptureOutline capture = new CaptureSieve(this).sift(reader);
		return new Analysis(capture, this.diagnosis.finish());
	}

	@Override
	public void packet(CapturedPacket packet, Verdict verdict) throws IOException {
		PacketFinding finding = this.diagnosis.add(packet.number(), packet.timeNanos(), verdict);
		if (verdict instanceof Verdict.Recognised recognised) {
			this.listener.recognised(packet, recognised, finding);
		}
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) throws IOException {
		PacketFinding finding = this.diagnosis.add(whole.last().number(), whole.last().timeNanos(), verdict);
		if (verdict instanceof Verdict.Recognised recognised) {
			this.listener.reassembled(whole, recognised, finding);
		}
	}

	@Override
	public void read(long bytes, long packets) {
		this.listener.read(bytes, packets);
	}

}
