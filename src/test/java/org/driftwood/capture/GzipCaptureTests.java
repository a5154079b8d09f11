package org.driftwood.capture;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GzipCaptureTests {

	private static final int PACKETS = 200;

	private static final byte[] PLAIN = plain();

	private static final byte[] GZIP = CaptureBytes.gzip(PLAIN);

	private static byte[] plain() {
		Random random = new Random(3544);
		CaptureBytes file = CaptureBytes.littleEndian().pcap(CaptureBytes.MICROSECOND, 276);
		for (int i = 0; i < PACKETS; i++) {
			byte[] data = new byte[100];
			random.nextBytes(data);
			file.record(i, 0, 100, data);
		}
		return file.toArray();
	}

	@Test
	void readsWhatThePlainFileSays() throws Exception {
		CaptureReading reading = CaptureReading.of(GZIP);
		assertThat(reading.compression()).isEqualTo(CaptureCompression.GZIP);
		assertThat(reading.packets()).isEqualTo(CaptureReading.of(PLAIN).packets()).hasSize(PACKETS);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
		assertThat(reading.bytesRead()).isEqualTo(GZIP.length);
	}

	@Test
	void readsMemberAfterMember() throws Exception {
		byte[] file = CaptureBytes.bigEndian()
			.bytes(CaptureBytes.gzip(Arrays.copyOf(PLAIN, 1_000)))
			.bytes(CaptureBytes.gzip(new byte[0]))
			.bytes(CaptureBytes.gzip(Arrays.copyOfRange(PLAIN, 1_000, PLAIN.length)))
			.toArray();
		CaptureReading reading = CaptureReading.of(CaptureReading.slices(file, 1));
		assertThat(reading.packets()).hasSize(PACKETS);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@Test
	void readsAHeaderWithAllOptionalParts() throws Exception {
		byte[] file = CaptureBytes.littleEndian()
			.bytes((byte) 0x1f, (byte) 0x8b, (byte) 8, (byte) 0x1f, (byte) 0, (byte) 0, (byte) 0, (byte) 0)
			.bytes((byte) 0, (byte) 3)
			.u16(3)
			.bytes((byte) 1, (byte) 2, (byte) 3, (byte) 'a', (byte) 0, (byte) 'b', (byte) 0)
			.u16(0)
			.bytes(Arrays.copyOfRange(GZIP, 10, GZIP.length))
			.toArray();
		assertThat(CaptureReading.of(file).packets()).hasSize(PACKETS);
	}

	@Test
	void ignoresZerosAfterTheEnd() throws Exception {
		CaptureReading reading = CaptureReading.of(Arrays.copyOf(GZIP, GZIP.length + 512));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@Test
	void isCutShortWhereTheStreamStops() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureReading.prefix(GZIP, GZIP.length / 2));
		assertThat(reading.packets()).hasSizeBetween(PACKETS / 2 - 10, PACKETS / 2 + 10);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.CutShort(24 + 116L * reading.packets().size()));
	}

	@Test
	void isCutShortWhereOnlyTheChecksumIsMissing() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureReading.prefix(GZIP, GZIP.length - 8));
		assertThat(reading.packets()).hasSize(PACKETS);
		assertThat(reading.cutShort()).isTrue();
	}

	@Test
	void isBrokenAtAWrongChecksumAfterAllPackets() throws Exception {
		byte[] file = GZIP.clone();
		file[file.length - 8] ^= 1;
		CaptureReading reading = CaptureReading.of(file);
		assertThat(reading.packets()).hasSize(PACKETS);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(PLAIN.length, Reason.GZIP_BROKEN));
	}

	@Test
	void deliversAllPacketsBeforeTheDamage() throws Exception {
		byte[] first = Arrays.copyOf(PLAIN, 24 + 116 * 20);
		byte[] member = CaptureBytes.gzip(first);
		byte[] damaged = Arrays.copyOf(member, 10 + 5 + first.length + 100);
		byte[] file = CaptureBytes.littleEndian()
			.bytes(Arrays.copyOf(member, 10))
			.bytes((byte) 0) // a stored block, and more to follow
			.u16(first.length, ~first.length)
			.bytes(first)
			.bytes((byte) 0x07) // a block type that does not exist
			.bytes(damaged)
			.toArray();
		CaptureReading reading = CaptureReading.of(file);
		assertThat(reading.packets()).hasSize(20);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(first.length, Reason.GZIP_BROKEN));
		assertThat(reading.cutShort()).isFalse();
	}

	@Test
	void isBrokenAtOtherBytesAfterTheEnd() throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().bytes(GZIP).bytes("other bytes here".getBytes(UTF_8)).toArray());
		assertThat(reading.packets()).hasSize(PACKETS);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(PLAIN.length, Reason.GZIP_BROKEN));
	}

	@Test
	void isBrokenAtAnyOtherByteAfterTheEnd() throws Exception {
		for (String more : new String[] { "x", "xy", "other" }) {
			CaptureReading reading = CaptureReading
				.of(CaptureBytes.bigEndian().bytes(GZIP).bytes(more.getBytes(UTF_8)).toArray());
			assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(PLAIN.length, Reason.GZIP_BROKEN));
		}
	}

	@Test
	void readsOneCaptureBehindTheOther() throws Exception {
		CaptureReading once = CaptureReading.of(GZIP);
		CaptureReading twice = CaptureReading.of(CaptureBytes.bigEndian().bytes(GZIP).bytes(GZIP).toArray());
		assertThat(twice.packets()).hasSize(2 * once.packets().size());
		assertThat(twice.packets().getLast().timeNanos()).isEqualTo(once.packets().getLast().timeNanos());
		assertThat(twice.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@Test
	void refusesAStreamWithoutACapture() {
		assertRefused(CaptureBytes.gzip(new byte[0]), Reason.EMPTY);
		assertRefused(CaptureBytes.gzip(GZIP), Reason.COMPRESSED_TWICE);
		assertRefused(CaptureReading.prefix(GZIP, 2), Reason.HEADER_CUT_SHORT);
		assertRefused(CaptureReading.prefix(GZIP, 12), Reason.HEADER_CUT_SHORT);
		byte[] otherMethod = GZIP.clone();
		otherMethod[2] = 7;
		assertRefused(otherMethod, Reason.GZIP_BROKEN);
	}

	private static void assertRefused(byte[] file, Reason reason) {
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(file))
			.returns(reason, CaptureFormatException::reason);
	}

	@Test
	void refusesMoreBytesThanAllowedBeforeTheyAreKept() throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(zeros(64 << 20)),
				new CaptureLimits(16 << 20, 2_000, 10_000_000));
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> readToEnd(reader))
			.returns(Reason.TOO_LARGE_WHEN_DECOMPRESSED, CaptureFormatException::reason)
			.returns((16L << 20) + 1, CaptureFormatException::offset);
	}

	@Test
	void allowsExactlyAsManyBytesAsTold() throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(GZIP),
				new CaptureLimits(PLAIN.length, 1, PACKETS));
		readToEnd(reader);
		assertThat(reader.end()).contains(new CaptureEnd.Complete());
	}

	@Test
	void refusesAHigherRatioThanAllowedOnceThereIsMoreThanAMegabyte() throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(zeros(4 << 20)),
				new CaptureLimits(1 << 30, 200, 10_000_000));
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> readToEnd(reader))
			.returns(Reason.RATIO_EXCEEDED, CaptureFormatException::reason)
			.satisfies((ex) -> assertThat(ex.offset()).isLessThan(3 << 20));
	}

	@Test
	void letsASmallFilePassAtAnyRatio() throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(zeros(1 << 19)),
				new CaptureLimits(1 << 30, 1, 10_000_000));
		readToEnd(reader);
		assertThat(reader.end()).isPresent();
	}

	private static byte[] zeros(int length) {
		byte[] header = CaptureBytes.littleEndian().pcap(CaptureBytes.MICROSECOND, 276).toArray();
		return CaptureBytes.gzip(Arrays.copyOf(header, length));
	}

	private static void readToEnd(CaptureReader reader) throws Exception {
		while (reader.next() != null) {
			assertThat(reader.end()).isEmpty();
		}
	}

}
