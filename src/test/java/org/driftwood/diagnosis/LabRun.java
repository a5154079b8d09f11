package org.driftwood.diagnosis;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.CapturesAtHand;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;

/** Diagnoses whole capture files. */
final class LabRun {

	static final Path LAB = CapturesAtHand.LAB;

	/** Other people's captures, which are not part of this project. */
	static final Path PUBLIC = CapturesAtHand.PUBLIC;

	private LabRun() {
	}

	static Findings of(Path file) throws Exception {
		Diagnosis diagnosis = new Diagnosis();
		PacketDecoder decoder = new PacketDecoder();
		try (InputStream in = Files.newInputStream(file)) {
			CaptureReader reader = CaptureReader.open(in, new CaptureLimits(1 << 30, 1_000, 1_000_000));
			for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
				Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
				diagnosis.add(packet.number(), packet.timeNanos(),
						decoder.decode(packet.linkType(), frame, packet.originalLength()));
			}
		}
		return diagnosis.finish();
	}

}
