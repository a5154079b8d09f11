package org.driftwood.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.CaptureSieve;
import org.driftwood.submission.ZstdDecompressor;

/** Reads a capture with Driftwood and keeps what it tells of each frame, by number. */
final class Ours implements CaptureSieve.Listener {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 30, 1_000, 1_000_000);

	private static final int RAW_IPV4 = 228;

	private final PacketDecoder decoder = new PacketDecoder();

	private final Map<Long, Told> told = new TreeMap<>();

	private Ours() {
	}

	/** A verdict, and the bytes that it is about. */
	record Told(Verdict verdict, int linkType, Bytes frame) {
	}

	static Map<Long, Told> read(Path capture) throws IOException, CaptureFormatException {
		Ours ours = new Ours();
		try (InputStream in = Files.newInputStream(capture); ZstdDecompressor zstd = new ZstdDecompressor()) {
			new CaptureSieve(ours).sift(CaptureReader.open(in, LIMITS, zstd));
		}
		return ours.told;
	}

	// Verdicts are windows on the frame, and its bytes will be gone.
	@Override
	public void packet(CapturedPacket packet, Verdict verdict) {
		int end = packet.offset() + packet.length();
		Bytes kept = Bytes.of(Arrays.copyOfRange(packet.data(), packet.offset(), end));
		Verdict lasting = this.decoder.decode(packet.linkType(), kept, packet.originalLength());
		this.told.put(packet.number(), new Told(lasting, packet.linkType(), kept));
	}

	@Override
	public void reassembled(Reassembled whole, Verdict verdict) {
		this.told.put(whole.last().number(), new Told(verdict, RAW_IPV4, whole.ipv4()));
	}

	@Override
	public void read(long bytes, long packets) {
	}

}
