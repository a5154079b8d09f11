package org.driftwood.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.Zstd;
import org.driftwood.Captures;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the fuzzer thinks of, a reader says something of it, and the same in slices.
 */
class CaptureFuzzTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(4 << 20, 200, 100_000);

	private static final byte[] PCAPNG = { 0x0a, 0x0d, 0x0d, 0x0a };

	private static final byte[] GZIP = { 0x1f, (byte) 0x8b };

	/** Flags that a reader must not pass over (RFC 1952, section 2.3.1.2). */
	private static final int GZIP_RESERVED = 0xe0;

	private static final byte[] ZSTD = { 0x28, (byte) 0xb5, 0x2f, (byte) 0xfd };

	private static final int[] PCAP = { CaptureBytes.MICROSECOND, CaptureBytes.NANOSECOND, CaptureBytes.MODIFIED };

	static Stream<byte[]> captures() {
		return Stream
			.of(Captures.LAB.stream().map(Captures::lab), CaptureRobustnessTests.good().stream(),
					GeneratedCaptures.few().stream().map(GeneratedCapture::bytes))
			.flatMap((files) -> files);
	}

	static Stream<byte[]> packed() {
		return captures().flatMap((file) -> Stream.of(CaptureBytes.gzip(file), Zstd.compress(file),
				join(CaptureBytes.gzip(file), CaptureBytes.gzip(file))));
	}

	/** Without the magic number, and in its place how to make one. */
	static Stream<byte[]> pcaps() {
		return captures().filter((file) -> !begins(file, PCAPNG) && !begins(file, GZIP) && !begins(file, ZSTD))
			.flatMap((file) -> Stream.of(0, 1, 2, 3, 4, 5)
				.map((magic) -> join(new byte[] { magic.byteValue() }, from(4, file))));
	}

	static Stream<byte[]> pcapngs() {
		return captures().filter((file) -> begins(file, PCAPNG)).map((file) -> from(4, file));
	}

	static Stream<byte[]> gzips() {
		return packed().filter((file) -> begins(file, GZIP)).map((file) -> from(2, file));
	}

	static Stream<byte[]> zstds() {
		return packed().filter((file) -> begins(file, ZSTD)).map((file) -> from(4, file));
	}

	@MethodSource({ "captures", "packed" })
	@FuzzTest
	void opensAnything(byte[] file) throws Exception {
		check(file);
	}

	@MethodSource("pcaps")
	@FuzzTest
	void readsAnyPcap(byte[] data) throws Exception {
		int choice = (data.length == 0) ? 0 : data[0] & 0xff;
		CaptureBytes file = (choice % 2 == 0) ? CaptureBytes.littleEndian() : CaptureBytes.bigEndian();
		check(file.u32(PCAP[choice / 2 % PCAP.length]).bytes(from(1, data)).toArray());
	}

	@MethodSource("pcapngs")
	@FuzzTest
	void readsAnyPcapng(byte[] data) throws Exception {
		check(join(PCAPNG, data));
	}

	/**
	 * The JDK has a second opinion of what is in it. It passes over reserved flags, and
	 * ends at a wrong checksum of a header.
	 */
	@MethodSource("gzips")
	@FuzzTest
	void readsAnyGzip(byte[] data) throws Exception {
		byte[] file = join(GZIP, data);
		check(file);
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
			byte[] content = in.readNBytes(1 << 20);
			CaptureInput raw = new CaptureInput(new PlainSource(new ByteArrayInputStream(file)));
			byte[] ours = gunzip(raw);
			boolean oursMayEndEarlier = hasReservedFlags(file, (int) raw.offset()) && ours.length < content.length;
			assertBegins(oursMayEndEarlier ? content : ours, oursMayEndEarlier ? ours : content);
		}
		catch (IOException ex) {
			// Then only ours says how far it goes.
		}
	}

	private static void assertBegins(byte[] whole, byte[] part) {
		assertThat(Arrays.mismatch(whole, part)).isIn(-1, part.length);
	}

	private static boolean hasReservedFlags(byte[] file, int header) {
		return begins(from(Math.min(header, file.length), file), GZIP) && header + 3 < file.length
				&& (file[header + 3] & GZIP_RESERVED) != 0;
	}

	private static byte[] gunzip(CaptureInput raw) throws IOException, CaptureFormatException {
		CaptureInput content = new CaptureInput(new GunzipSource(raw, LIMITS, new Inflater(true), new CRC32()));
		boolean full = content.has(CaptureInput.BLOCK_LENGTH);
		return Arrays.copyOf(content.block(), full ? CaptureInput.BLOCK_LENGTH : content.available());
	}

	@MethodSource("zstds")
	@FuzzTest
	void readsAnyZstd(byte[] data) throws Exception {
		check(join(ZSTD, data));
	}

	/** Compression in one member or in two changes nothing of what is said. */
	@MethodSource("captures")
	@FuzzTest
	void saysTheSameOfWhatIsPacked(byte[] file) throws Exception {
		if (begins(file, GZIP) || begins(file, ZSTD)) {
			return;
		}
		Object plain = content(file);
		byte[] one = Arrays.copyOf(file, file.length / 3);
		byte[] two = from(one.length, file);
		assertThat(content(CaptureBytes.gzip(file))).isEqualTo(plain);
		assertThat(content(join(CaptureBytes.gzip(one), CaptureBytes.gzip(two)))).isEqualTo(plain);
		assertThat(content(Zstd.compress(file))).isEqualTo(plain);
		assertThat(content(join(Zstd.compress(one), Zstd.compress(two)))).isEqualTo(plain);
	}

	private static boolean begins(byte[] file, byte[] magic) {
		return file.length >= magic.length && Arrays.equals(Arrays.copyOf(file, magic.length), magic);
	}

	private static Object content(byte[] file) throws IOException {
		Object answer = CaptureReading.answer(file, 7, LIMITS);
		return (answer instanceof CaptureReading reading) ? new CaptureReading(reading.format(),
				CaptureCompression.NONE, reading.packets(), reading.end(), reading.cutShort(), 0) : answer;
	}

	private static void check(byte[] file) throws IOException {
		Object answer = CaptureReading.answer(file, Integer.MAX_VALUE, LIMITS);
		assertThat(CaptureReading.answer(file, 1 + file.length % 67, LIMITS)).isEqualTo(answer);
		if (answer instanceof CaptureReading reading) {
			check(reading);
		}
	}

	private static void check(CaptureReading reading) {
		long number = 0;
		for (CaptureReading.Packet packet : reading.packets()) {
			assertThat(packet.number()).isEqualTo(++number);
			assertThat(packet.linkType()).isBetween(0, 0xffff);
			assertThat(packet.originalLength()).isBetween(0L, 0xffff_ffffL);
		}
		assertThat(reading.cutShort()).isEqualTo(reading.end() instanceof CaptureEnd.CutShort);
	}

	private static byte[] from(int index, byte[] bytes) {
		return Arrays.copyOfRange(bytes, Math.min(index, bytes.length), bytes.length);
	}

	private static byte[] join(byte[] one, byte[] two) {
		return CaptureBytes.bigEndian().bytes(one).bytes(two).toArray();
	}

}
