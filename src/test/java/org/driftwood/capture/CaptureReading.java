package org.driftwood.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.driftwood.submission.ZstdDecompressor;
import org.jspecify.annotations.Nullable;

/** All that a reader says of a file, kept. */
record CaptureReading(CaptureFormat format, CaptureCompression compression, List<Packet> packets, CaptureEnd end,
		boolean cutShort, long bytesRead) {

	static final CaptureLimits LIMITS = new CaptureLimits(1 << 28, 2_000, 10_000_000);

	/** A packet with its bytes copied, as hex. */
	record Packet(long number, int linkType, long timeNanos, long originalLength, String hex) {

		static Packet of(CapturedPacket packet) {
			String hex = HexFormat.of().formatHex(packet.data(), packet.offset(), packet.offset() + packet.length());
			return new Packet(packet.number(), packet.linkType(), packet.timeNanos(), packet.originalLength(), hex);
		}

	}

	static CaptureReading of(CaptureBytes file) throws IOException, CaptureFormatException {
		return of(file.toArray());
	}

	static CaptureReading of(byte[] file) throws IOException, CaptureFormatException {
		return of(new ByteArrayInputStream(file));
	}

	static CaptureReading of(InputStream in) throws IOException, CaptureFormatException {
		return of(CaptureReader.open(in, LIMITS));
	}

	private static CaptureReading of(CaptureReader reader) throws IOException, CaptureFormatException {
		List<Packet> packets = new ArrayList<>();
		@Nullable CapturedPacket packet = reader.next();
		while (packet != null) {
			packets.add(Packet.of(packet));
			packet = reader.next();
		}
		return new CaptureReading(reader.format(), reader.compression(), packets, reader.end().orElseThrow(),
				reader.cutShort(), reader.bytesRead());
	}

	/**
	 * What a reader says of a file that comes in slices, or why it refuses it; anything
	 * else that is thrown is a bug.
	 */
	static Object answer(byte[] file, int sliceSize, CaptureLimits limits) throws IOException {
		try (ZstdDecompressor zstd = new ZstdDecompressor()) {
			return of(CaptureReader.open(slices(file, sliceSize), limits, zstd));
		}
		catch (CaptureFormatException ex) {
			return List.of(ex.reason(), ex.offset(), Optional.ofNullable(ex.getMessage()));
		}
	}

	/** A stream that gives at most so many bytes at once, and promises none. */
	static InputStream slices(byte[] file, int size) {
		return new ByteArrayInputStream(file) {

			@Override
			public int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(size, length));
			}

			@Override
			public int available() {
				return 0;
			}

		};
	}

	static byte[] prefix(byte[] file, int length) {
		return Arrays.copyOf(file, length);
	}

}
