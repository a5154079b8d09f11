package org.driftwood.capture;

import java.nio.ByteOrder;
import java.util.stream.Stream;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.driftwood.capture.CaptureReading.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PcapngReaderTests {

	private static final byte[] DATA = { 0x45, 0x00, (byte) 0xff };

	static Stream<ByteOrder> byteOrders() {
		return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsAnEnhancedPacket(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.in(order).section().describe(276).enhanced(0, 1_700_000_000_000_001L, 60, DATA));
		assertThat(reading.format()).isEqualTo(CaptureFormat.PCAPNG);
		assertThat(reading.packets()).containsExactly(new Packet(1, 276, 1_700_000_000_000_001_000L, 60, "4500ff"));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsAnObsoletePacket(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.in(order).section().describe(1).describe(113).obsolete(1, 0x1_0000_0000L, 60, DATA));
		assertThat(reading.packets()).containsExactly(new Packet(1, 113, 0x1_0000_0000L * 1_000, 60, "4500ff"));
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsASimplePacketUpToTheSnapLengthAndWithoutATime(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.in(order)
			.section()
			.describe(101, 2, CaptureBytes.in(order))
			.simple(60, DATA)
			.simple(1, DATA));
		assertThat(reading.packets()).containsExactly(new Packet(1, 101, CapturedPacket.NO_TIME, 60, "4500"),
				new Packet(2, 101, CapturedPacket.NO_TIME, 1, "45"));
	}

	@Test
	void takesASimplePacketWholeWhereThereIsNoSnapLength() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian().section().describe(101).simple(3, DATA));
		assertThat(reading.packets()).extracting(Packet::hex).containsExactly("4500ff");
	}

	@Test
	void beginsEachSectionWithItsOwnByteOrderAndInterfaces() throws Exception {
		byte[] second = CaptureBytes.littleEndian().section(72).describe(113).enhanced(0, 2, 3, DATA).toArray();
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().describe(1).enhanced(0, 1, 3, DATA).bytes(second));
		assertThat(reading.packets()).containsExactly(new Packet(1, 1, 1_000, 3, "4500ff"),
				new Packet(2, 113, 2_000, 3, "4500ff"));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsTheClockOfEachInterface(ByteOrder order) throws Exception {
		CaptureBytes nanoseconds = CaptureBytes.in(order).option(2, DATA).option(9, (byte) 9).option(0);
		byte[] offset = CaptureBytes.in(order).u64(-1).toArray();
		CaptureBytes halves = CaptureBytes.in(order).option(9, (byte) 0x81).option(14, offset);
		CaptureReading reading = CaptureReading.of(CaptureBytes.in(order)
			.section()
			.describe(1, 0, nanoseconds)
			.describe(1, 0, halves)
			.enhanced(0, 7, 3, DATA)
			.enhanced(1, 7, 3, DATA));
		assertThat(reading.packets()).extracting(Packet::timeNanos).containsExactly(7L, 2_500_000_000L);
	}

	@Test
	void readsOptionsUpToTheFirstThatDoesNotFit() throws Exception {
		CaptureBytes options = CaptureBytes.bigEndian().option(9, (byte) 9).u16(9, 0xffff).u32(0);
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().describe(1, 0, options).enhanced(0, 7, 3, DATA));
		assertThat(reading.packets()).extracting(Packet::timeNanos).containsExactly(7L);
	}

	@Test
	void passesOverBlocksItDoesNotKnowOfAnySize() throws Exception {
		CaptureBytes large = CaptureBytes.bigEndian().bytes(new byte[3 << 20]);
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian()
			.section()
			.block(0x8000_0bad, CaptureBytes.bigEndian())
			.describe(1)
			.block(5, large)
			.enhanced(0, 7, 3, DATA));
		assertThat(reading.packets()).hasSize(1);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@Test
	void passesOverTheOptionsOfAPacket() throws Exception {
		CaptureBytes body = CaptureBytes.bigEndian().u32(0, 0, 7, 3, 3).padded(DATA).option(1, DATA).option(0);
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian().section().describe(1).block(6, body));
		assertThat(reading.packets()).containsExactly(new Packet(1, 1, 7_000, 3, "4500ff"));
	}

	@Test
	void saysWhereTheFileIsCutShort() throws Exception {
		byte[] file = CaptureBytes.bigEndian().section().describe(1).enhanced(0, 1, 3, DATA).toArray();
		for (int length = 28 + 20 + 1; length < file.length; length++) {
			CaptureReading reading = CaptureReading.of(CaptureReading.prefix(file, length));
			assertThat(reading.packets()).isEmpty();
			assertThat(reading.end()).isEqualTo(new CaptureEnd.CutShort(28 + 20));
		}
	}

	@Test
	void isCutShortInALargeBlockWhereThatBegins() throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().u32(5, 0xffff_fff0L).bytes(new byte[2 << 20]));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.CutShort(28));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 4, 8, 13, 14, 0xffff_ffffL })
	void isBrokenWhereABlockLengthIsImpossible(long length) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().u32(5, length).bytes(new byte[64]));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(28, Reason.BLOCK_BROKEN));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2 << 20 })
	void isBrokenWhereTheSecondLengthDiffers(int bodyLength) throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian()
			.section()
			.u32(5, bodyLength + 12)
			.bytes(new byte[bodyLength])
			.u32(bodyLength + 16));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(28, Reason.BLOCK_BROKEN));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 6, 0x0a0d0d0aL })
	void isBrokenWhereABlockIsTooShortForItsKind(long type) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().describe(1).block(type, CaptureBytes.bigEndian()));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(48, Reason.BLOCK_BROKEN));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 6 })
	void isBrokenWhereABlockToReadIsTooLarge(long type) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().u32(type, 0xffff_fff0L).bytes(DATA).u32(0));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(28, Reason.RECORD_TOO_LARGE));
	}

	@ParameterizedTest
	@ValueSource(longs = { 5, 0x7fff_ffffL, 0xffff_ffffL })
	void isBrokenWhereAPacketClaimsMoreThanItsBlockHolds(long captured) throws Exception {
		CaptureBytes body = CaptureBytes.bigEndian().u32(0, 0, 7, captured, captured).padded(DATA);
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().describe(1).enhanced(0, 7, 3, DATA).block(6, body));
		assertThat(reading.packets()).hasSize(1);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(84, Reason.BLOCK_BROKEN));
	}

	@Test
	void isBrokenWhereAPacketIsLargerThanToolsWrite() throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().section().describe(1).enhanced(0, 7, 3, new byte[262_145]));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(48, Reason.RECORD_TOO_LARGE));
	}

	@Test
	void isBrokenWhereAPacketNamesAnUnknownInterface() throws Exception {
		CaptureBytes beginning = CaptureBytes.bigEndian().section().describe(1);
		assertThat(CaptureReading.of(beginning.enhanced(0xffff_ffffL, 7, 3, DATA)).end())
			.isEqualTo(new CaptureEnd.Broken(48, Reason.INTERFACE_UNKNOWN));
		assertThat(CaptureReading.of(CaptureBytes.bigEndian().section().simple(3, DATA)).end())
			.isEqualTo(new CaptureEnd.Broken(28, Reason.INTERFACE_UNKNOWN));
	}

	@Test
	void isBrokenWhereInterfacesNeverEnd() throws Exception {
		CaptureBytes file = CaptureBytes.bigEndian().section();
		for (int i = 0; i <= 65_536; i++) {
			file.describe(1);
		}
		assertThat(CaptureReading.of(file).end())
			.isEqualTo(new CaptureEnd.Broken(28 + 20 * 65_536, Reason.TOO_MANY_INTERFACES));
	}

	@Test
	void isBrokenWhereALaterSectionCannotBeRead() throws Exception {
		CaptureBytes noOrder = CaptureBytes.bigEndian().section().block(0x0a0d0d0a, CaptureBytes.bigEndian().u32(1));
		assertThat(CaptureReading.of(noOrder).end()).isEqualTo(new CaptureEnd.Broken(28, Reason.BLOCK_BROKEN));
		CaptureBytes version = CaptureBytes.bigEndian().u32(0x1a2b3c4d).u16(2, 0).u64(-1);
		assertThat(CaptureReading.of(CaptureBytes.bigEndian().section().block(0x0a0d0d0a, version)).end())
			.isEqualTo(new CaptureEnd.Broken(28, Reason.VERSION_UNSUPPORTED));
	}

	@Test
	void refusesAFirstSectionThatCannotBeRead() {
		assertRefused(CaptureBytes.bigEndian().u32(0x0a0d0d0a, 28), Reason.HEADER_CUT_SHORT);
		assertRefused(CaptureBytes.bigEndian().u32(0x0a0d0d0a, 28, 1, 1, -1, -1, 28), Reason.NOT_A_CAPTURE);
		assertRefused(CaptureBytes.bigEndian().u32(0x0a0d0d0a, 28, 0x1a2b3c4d, 2 << 16, -1, -1, 28),
				Reason.VERSION_UNSUPPORTED);
	}

	private static void assertRefused(CaptureBytes file, Reason reason) {
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(file))
			.returns(reason, CaptureFormatException::reason);
	}

}
