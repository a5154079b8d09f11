package org.driftwood.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.report.ExcerptWriter;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;

/** What is measured, on a capture of Ethernet frames; each goes as far as the one before, and on. */
enum Stage {

	/** The file in blocks of 1 MiB, which are not looked at. */
	READ {
		@Override
		long run(InputStream in, Path work) throws IOException {
			byte[] block = new byte[1 << 20];
			long bytes = 0;
			for (int count = in.read(block); count >= 0; count = in.read(block)) {
				bytes += count;
			}
			return bytes;
		}
	},

	/** Finds where each packet begins and ends. */
	RECORDS {
		@Override
		long run(InputStream in, Path work) throws IOException, CaptureFormatException {
			CaptureReader reader = CaptureReader.open(in, LIMITS);
			long bytes = 0;
			for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
				bytes += packet.length();
			}
			return bytes;
		}
	},

	/** Says of each packet whether it is Teredo, and reads all of its fields. */
	DECODE {
		@Override
		long run(InputStream in, Path work) throws IOException, CaptureFormatException {
			CaptureReader reader = CaptureReader.open(in, LIMITS);
			PacketDecoder decoder = new PacketDecoder();
			long teredo = 0;
			for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
				Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
				Verdict verdict = decoder.decode(packet.linkType(), frame, packet.originalLength());
				teredo += (verdict instanceof Verdict.Recognised) ? 1 : 0;
			}
			return teredo;
		}
	},

	/** All that a report needs: fragments, verdicts, conversations, hypotheses; the excerpt is written. */
	FULL {
		@Override
		long run(InputStream in, Path work) throws IOException, CaptureFormatException {
			Path excerpt = work.resolve("excerpt");
			Path index = work.resolve("index");
			Files.deleteIfExists(excerpt);
			Files.deleteIfExists(index);
			try (ExcerptWriter writer = new ExcerptWriter(excerpt, index, Long.MAX_VALUE, false)) {
				Analysis analysis = new CaptureAnalyzer(new Kept(writer)).analyze(CaptureReader.open(in, LIMITS));
				return analysis.findings().counts().packets() + analysis.findings().hypotheses().size();
			}
		}
	},

	/** What pcap4j makes of each frame; it reads the records with our reader. */
	PCAP4J {
		@Override
		long run(InputStream in, Path work) throws IOException, CaptureFormatException {
			CaptureReader reader = CaptureReader.open(in, LIMITS);
			long length = 0;
			for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
				try {
					length += EthernetPacket.newPacket(packet.data(), packet.offset(), packet.length()).length();
				}
				catch (IllegalRawDataException ex) {
					length++;
				}
			}
			return length;
		}
	};

	static final CaptureLimits LIMITS = new CaptureLimits(1L << 40, 1_000, 1L << 40);

	/**
	 * Goes through a capture once.
	 * @param work a directory to write to
	 * @return a sum, so that nothing is left out as unused
	 */
	abstract long run(InputStream in, Path work) throws IOException, CaptureFormatException;

	long run(Path file, Path work) throws IOException, CaptureFormatException {
		try (InputStream in = Files.newInputStream(file)) {
			return run(in, work);
		}
	}

	private record Kept(ExcerptWriter writer) implements CaptureAnalyzer.Listener {

		@Override
		public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.writer.write(packet.number(), packet.timeNanos(), verdict, finding);
		}

		@Override
		public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.writer.write(whole, verdict, finding);
		}

		@Override
		public void read(long bytes, long packets) {
			// Nobody waits for news.
		}

	}

}
