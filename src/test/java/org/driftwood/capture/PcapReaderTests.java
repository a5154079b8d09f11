package org.driftwood.capture;

import java.nio.ByteOrder;
import java.util.stream.Stream;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.driftwood.capture.CaptureReading.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PcapReaderTests {

	private static final byte[] DATA = { 0x45, 0x00, (byte) 0xff };

	static Stream<ByteOrder> byteOrders() {
		return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsMicroseconds(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.in(order).pcap(CaptureBytes.MICROSECOND, 276).record(1_700_000_000, 999_999, 60, DATA));
		assertThat(reading.format()).isEqualTo(CaptureFormat.PCAP);
		assertThat(reading.compression()).isEqualTo(CaptureCompression.NONE);
		assertThat(reading.packets()).containsExactly(new Packet(1, 276, 1_700_000_000_999_999_000L, 60, "4500ff"));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
		assertThat(reading.bytesRead()).isEqualTo(24 + 16 + 3);
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void readsNanoseconds(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.in(order).pcap(CaptureBytes.NANOSECOND, 1).record(1, 5, 3, DATA).record(2, 6, 3, DATA));
		assertThat(reading.format()).isEqualTo(CaptureFormat.PCAP_NANOSECOND);
		assertThat(reading.packets()).containsExactly(new Packet(1, 1, 1_000_000_005, 3, "4500ff"),
				new Packet(2, 1, 2_000_000_006, 3, "4500ff"));
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void passesOverTheExtraBytesOfTheModifiedFormat(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.in(order)
			.pcap(CaptureBytes.MODIFIED, 113)
			.u32(1, 5, 3, 3, 0xdeadbeef, 0xdeadbeef)
			.bytes(DATA)
			.u32(2, 6, 0, 3, 0xdeadbeef, 0xdeadbeef));
		assertThat(reading.format()).isEqualTo(CaptureFormat.PCAP_MODIFIED);
		assertThat(reading.packets()).containsExactly(new Packet(1, 113, 1_000_005_000, 3, "4500ff"),
				new Packet(2, 113, 2_000_006_000, 3, ""));
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void takesOnlyTheLowHalfOfTheLinkWord(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.in(order).pcap(CaptureBytes.MICROSECOND, 0xf400_0114L).record(1, 5, 3, DATA));
		assertThat(reading.packets()).extracting(Packet::linkType).containsExactly(276);
	}

	@Test
	void keepsUnsignedNumbersUnsigned() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.littleEndian()
			.pcap(CaptureBytes.MICROSECOND, 1)
			.record(0xffff_ffffL, 0xffff_ffffL, 0xffff_ffffL, DATA));
		long time = 4_294_967_295L * 1_000_000_000 + 4_294_967_295L * 1_000;
		assertThat(reading.packets()).containsExactly(new Packet(1, 1, time, 0xffff_ffffL, "4500ff"));
	}

	@Test
	void readsAFileWithoutPackets() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian().pcap(CaptureBytes.MICROSECOND, 1));
		assertThat(reading.packets()).isEmpty();
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
	}

	@Test
	void saysWhereTheFileIsCutShort() throws Exception {
		byte[] file = CaptureBytes.bigEndian()
			.pcap(CaptureBytes.MICROSECOND, 1)
			.record(1, 5, 3, DATA)
			.record(2, 6, 3, DATA)
			.toArray();
		for (int length = 24 + 19 + 1; length < file.length; length++) {
			CaptureReading reading = CaptureReading.of(CaptureReading.prefix(file, length));
			assertThat(reading.packets()).hasSize(1);
			assertThat(reading.cutShort()).isTrue();
			assertThat(reading.end()).isEqualTo(new CaptureEnd.CutShort(24 + 19));
		}
	}

	@Test
	void acceptsAPacketAsLargeAsToolsWrite() throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.bigEndian()
			.pcap(CaptureBytes.MICROSECOND, 1)
			.record(1, 5, 3, new byte[262_144])
			.record(1, 5, 3, DATA));
		assertThat(reading.packets()).extracting((packet) -> packet.hex().length()).containsExactly(524_288, 6);
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void isBrokenWhereARecordClaimsFourGigabytes(ByteOrder order) throws Exception {
		CaptureReading reading = CaptureReading.of(CaptureBytes.in(order)
			.pcap(CaptureBytes.MICROSECOND, 1)
			.record(1, 5, 3, DATA)
			.u32(2, 6, 0xffff_ffffL, 3)
			.bytes(DATA));
		assertThat(reading.packets()).hasSize(1);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(24 + 19, Reason.RECORD_TOO_LARGE));
		assertThat(reading.cutShort()).isFalse();
	}

	@Test
	void isBrokenOneByteAboveThePacketLimit() throws Exception {
		CaptureReading reading = CaptureReading
			.of(CaptureBytes.bigEndian().pcap(CaptureBytes.MICROSECOND, 1).record(1, 5, 3, new byte[262_145]));
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Broken(24, Reason.RECORD_TOO_LARGE));
	}

	@Test
	void refusesAHeaderThatIsCutShort() {
		byte[] file = CaptureBytes.bigEndian().pcap(CaptureBytes.MICROSECOND, 1).toArray();
		for (int length = 4; length < file.length; length++) {
			byte[] prefix = CaptureReading.prefix(file, length);
			assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(prefix))
				.returns(Reason.HEADER_CUT_SHORT, CaptureFormatException::reason);
		}
	}

	@Test
	void refusesAnotherVersion() {
		CaptureBytes file = CaptureBytes.bigEndian().u32(CaptureBytes.MICROSECOND).u16(3, 0).u32(0, 0, 0, 1);
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(file))
			.returns(Reason.VERSION_UNSUPPORTED, CaptureFormatException::reason)
			.returns(4L, CaptureFormatException::offset);
	}

}
