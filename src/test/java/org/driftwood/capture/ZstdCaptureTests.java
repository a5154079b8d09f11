package org.driftwood.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.driftwood.capture.CaptureFormatException.Reason;
import org.junit.jupiter.api.Test;

/** Captures in zstd: read where the caller can undo it, within the limits of gzip. */
class ZstdCaptureTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 24, 200, 10_000_000);

	private static final int PACKETS = 10_000;

	private static final byte[] PLAIN = plain();

	private static final byte[] ZSTD = Zstd.compress(PLAIN);

	private static byte[] plain() {
		CaptureBytes file = CaptureBytes.littleEndian().pcap(CaptureBytes.MICROSECOND, 276);
		Random random = new Random(8878);
		for (int i = 0; i < PACKETS; i++) {
			byte[] data = new byte[100];
			random.nextBytes(data);
			file.record(i, 0, 100, data);
		}
		return file.toArray();
	}

	private static CaptureReader open(InputStream in, CaptureLimits limits) throws Exception {
		return CaptureReader.open(in, limits, ZstdInputStreamNoFinalizer::new);
	}

	private static CaptureReader open(byte[] file) throws Exception {
		return open(new ByteArrayInputStream(file), LIMITS);
	}

	private static int readToEnd(CaptureReader reader) throws Exception {
		int packets = 0;
		while (reader.next() != null) {
			packets++;
		}
		return packets;
	}

	@Test
	void readsAllPackets() throws Exception {
		CaptureReader reader = open(ZSTD);
		assertThat(readToEnd(reader)).isEqualTo(PACKETS);
		assertThat(reader.compression()).isEqualTo(CaptureCompression.ZSTD);
		assertThat(reader.end()).contains(new CaptureEnd.Complete());
		assertThat(reader.bytesRead()).isEqualTo(ZSTD.length);
	}

	@Test
	void readsFramesInARowAndSlices() throws Exception {
		int half = 24 + 116 * 5000 + 7;
		byte[] file = CaptureBytes.bigEndian()
			.bytes(Zstd.compress(Arrays.copyOf(PLAIN, half)))
			.bytes(Zstd.compress(Arrays.copyOfRange(PLAIN, half, PLAIN.length)))
			.toArray();
		CaptureReader reader = open(CaptureReading.slices(file, 777), LIMITS);
		assertThat(readToEnd(reader)).isEqualTo(PACKETS);
		assertThat(reader.end()).contains(new CaptureEnd.Complete());
	}

	@Test
	void passesOverFramesThatAreToBePassedOver() throws Exception {
		byte[] skippable = { 0x5d, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4 };
		CaptureReader reader = open(CaptureBytes.bigEndian().bytes(skippable).bytes(ZSTD).bytes(skippable).toArray());
		assertThat(readToEnd(reader)).isEqualTo(PACKETS);
		assertThat(reader.compression()).isEqualTo(CaptureCompression.ZSTD);
		assertThat(reader.end()).contains(new CaptureEnd.Complete());
	}

	@Test
	void isCutShortWithThePacketsBefore() throws Exception {
		CaptureReader reader = open(CaptureReading.prefix(ZSTD, ZSTD.length / 2));
		assertThat(readToEnd(reader)).isBetween(PACKETS / 2 - 2500, PACKETS / 2);
		assertThat(reader.cutShort()).isTrue();
	}

	@Test
	void isBrokenWithThePacketsBefore() throws Exception {
		byte[] file = ZSTD.clone();
		Arrays.fill(file, file.length / 2, file.length / 2 + 200_000, (byte) 0xff);
		CaptureReader reader = open(file);
		assertThat(readToEnd(reader)).isBetween(PACKETS / 2 - 2500, PACKETS);
		assertThat(reader.end()).hasValueSatisfying((end) -> assertThat(end)
			.isInstanceOfSatisfying(CaptureEnd.Broken.class, (it) -> assertThat(it.offset()).isPositive()));
	}

	@Test
	void refusesWhatIsNoCapture() {
		assertRefused(CaptureReading.prefix(ZSTD, 4), Reason.HEADER_CUT_SHORT);
		assertRefused(Zstd.compress(new byte[0]), Reason.EMPTY);
		assertRefused(Zstd.compress(ZSTD), Reason.COMPRESSED_TWICE);
		assertRefused(Zstd.compress(CaptureBytes.gzip(PLAIN)), Reason.COMPRESSED_TWICE);
		assertRefused(CaptureBytes.gzip(ZSTD), Reason.COMPRESSED_TWICE);
		byte[] damaged = Arrays.copyOf(ZSTD, 64);
		Arrays.fill(damaged, 4, 64, (byte) 0xff);
		assertRefused(damaged, Reason.ZSTD_BROKEN);
	}

	private static void assertRefused(byte[] file, Reason reason) {
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> open(file))
			.returns(reason, CaptureFormatException::reason);
	}

	@Test
	void holdsTheLimits() throws Exception {
		byte[] zeros = Zstd.compress(Arrays.copyOf(PLAIN, 64 << 20));
		CaptureReader large = open(new ByteArrayInputStream(zeros), new CaptureLimits(16 << 20, 1 << 20, 10_000_000));
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> readToEnd(large))
			.returns(Reason.TOO_LARGE_WHEN_DECOMPRESSED, CaptureFormatException::reason)
			.returns((16L << 20) + 1, CaptureFormatException::offset);
		byte[] dense = Zstd.compress(new byte[32 << 20]);
		byte[] header = Zstd.compress(Arrays.copyOf(PLAIN, 24));
		CaptureReader ratio = open(
				new ByteArrayInputStream(CaptureBytes.bigEndian().bytes(header).bytes(dense).toArray()),
				new CaptureLimits(1 << 30, 200, 10_000_000));
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> readToEnd(ratio))
			.returns(Reason.RATIO_EXCEEDED, CaptureFormatException::reason);
	}

	@Test
	void passesOnThatTheStreamFails() throws Exception {
		IOException gone = new IOException("gone");
		InputStream failing = new FilterInputStream(new ByteArrayInputStream(ZSTD)) {

			private int left = 300_000;

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				if (this.left <= 0) {
					throw gone;
				}
				this.left -= length;
				return super.read(target, offset, Math.min(length, 100_000));
			}

		};
		assertThatIOException().isThrownBy(() -> readToEnd(open(failing, LIMITS))).isSameAs(gone);
	}

}
