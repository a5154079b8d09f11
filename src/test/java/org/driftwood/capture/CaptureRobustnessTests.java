package org.driftwood.capture;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** No file makes a reader fail, hang, or say something else when it comes in slices. */
class CaptureRobustnessTests {

	/** Blocks of a file, and the windows of the formats that unpack. */
	private static final long AT_ANY_LENGTH = 4L << 20;

	/** A packet's record is an object, and the tests keep all of them. */
	private static final long FOR_A_BYTE = 512;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final byte[] DATA = { 0x45, 0x00, (byte) 0xff, 0x12, 0x34 };

	private static final List<byte[]> GOOD = good();

	static List<byte[]> good() {
		byte[] pcap = pcap(CaptureBytes.littleEndian(), CaptureBytes.MICROSECOND, 0);
		byte[] modified = pcap(CaptureBytes.bigEndian(), CaptureBytes.MODIFIED, 8);
		byte[] pcapng = CaptureBytes.bigEndian()
			.bytes(pcapng(CaptureBytes.littleEndian()))
			.bytes(pcapng(CaptureBytes.bigEndian()))
			.toArray();
		return List.of(pcap, modified, pcapng, CaptureBytes.gzip(pcap), CaptureBytes.gzip(pcapng));
	}

	private static byte[] pcap(CaptureBytes file, int magic, int extraLength) {
		file.pcap(magic, 276);
		for (int i = 0; i < 8; i++) {
			file.u32(i, i, DATA.length, 60).bytes(new byte[extraLength]).bytes(DATA);
		}
		return file.toArray();
	}

	private static byte[] pcapng(CaptureBytes file) {
		return file.section()
			.describe(276)
			.describe(1)
			.enhanced(0, 1, 60, DATA)
			.obsolete(1, 2, 60, DATA)
			.simple(5, DATA)
			.enhanced(1, 3, 60, DATA)
			.toArray();
	}

	@Provide
	Arbitrary<byte[]> goodFiles() {
		return Arbitraries.of(GOOD);
	}

	private static Object answer(byte[] file, int sliceSize) throws IOException {
		return CaptureReading.answer(file, sliceSize, CaptureReading.LIMITS);
	}

	@Property(tries = 300)
	void answersAnyBytes(@ForAll byte[] file, @ForAll @IntRange(min = 1, max = 64) int sliceSize) throws IOException {
		assertThat(answer(file, sliceSize)).isEqualTo(answer(file, Integer.MAX_VALUE));
	}

	@Property(tries = 300)
	void answersAnyBytesBehindAMagicNumber(@ForAll("goodFiles") byte[] good,
			@ForAll @IntRange(min = 4, max = 40) int kept, @ForAll @Size(max = 200) byte[] rest) throws IOException {
		byte[] file = CaptureBytes.bigEndian().bytes(Arrays.copyOf(good, kept)).bytes(rest).toArray();
		assertThat(answer(file, 1)).isEqualTo(answer(file, Integer.MAX_VALUE));
	}

	@Property(tries = 1_500)
	void answersGoodFilesThatWereDamaged(@ForAll("goodFiles") byte[] good, @ForAll Random random,
			@ForAll @IntRange(min = 1, max = 6) int changes, @ForAll @IntRange(min = 1, max = 64) int sliceSize)
			throws IOException {
		byte[] file = good.clone();
		for (int i = 0; i < changes; i++) {
			damage(file, random);
		}
		assertThat(answer(file, sliceSize)).isEqualTo(answer(file, Integer.MAX_VALUE));
	}

	/**
	 * What is announced costs nothing: memory goes with the bytes that are there. As each
	 * record or block that is read makes an object or passes bytes, so do the steps.
	 */
	@Property(tries = 600)
	void whatAFileCostsGoesWithItsLength(@ForAll("goodFiles") byte[] good, @ForAll Random random,
			@ForAll @IntRange(max = 6) int changes) throws IOException {
		byte[] file = good.clone();
		for (int i = 0; i < changes; i++) {
			damage(file, random);
		}
		long before = THREADS.getCurrentThreadAllocatedBytes();
		answer(file, Integer.MAX_VALUE);
		assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as("%d bytes", file.length)
			.isLessThan(AT_ANY_LENGTH + FOR_A_BYTE * file.length);
	}

	/** Sets a byte, or four to a number at the edge of some range. */
	private static void damage(byte[] file, Random random) {
		int at = random.nextInt(file.length - 4);
		switch (random.nextInt(4)) {
			case 0 -> file[at] = (byte) random.nextInt();
			case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
			case 2 -> Arrays.fill(file, at, at + 4, (byte) 0xff);
			default -> Arrays.fill(file, at, at + 4, (byte) 0);
		}
	}

	@Property(tries = 300)
	void saysTheSameInSlicesOfAnySize(@ForAll("goodFiles") byte[] good,
			@ForAll @IntRange(min = 1, max = 300) int sliceSize) throws IOException {
		assertThat(answer(good, sliceSize)).isEqualTo(answer(good, Integer.MAX_VALUE))
			.isInstanceOfSatisfying(CaptureReading.class,
					(reading) -> assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete()));
	}

	@Property(tries = 300)
	void deliversFromAPrefixOnlyWhatTheWholeDelivers(@ForAll("goodFiles") byte[] good, @ForAll Random random)
			throws Exception {
		byte[] file = CaptureReading.prefix(good, random.nextInt(good.length));
		if (answer(file, 7) instanceof CaptureReading reading) {
			List<CaptureReading.Packet> whole = CaptureReading.of(good).packets();
			assertThat(reading.packets()).isEqualTo(whole.subList(0, reading.packets().size()));
			assertThat(reading.end()).isNotInstanceOf(CaptureEnd.Broken.class);
		}
	}

}
