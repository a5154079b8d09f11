package org.driftwood.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Captures of other tools are refused by name, and nothing else is. */
class ForeignFormatTests {

	private static final int SECONDS_2026 = 1_767_225_600;

	@Test
	void refusesSnoop() {
		assertRefused("snoop\0\0\0".getBytes(StandardCharsets.UTF_8), Reason.SNOOP_UNSUPPORTED);
	}

	@Test
	void refusesBothVersionsOfNetworkMonitor() {
		assertRefused("RTSS\1\1".getBytes(StandardCharsets.UTF_8), Reason.NETMON_UNSUPPORTED);
		assertRefused("GMBU\0\2".getBytes(StandardCharsets.UTF_8), Reason.NETMON_UNSUPPORTED);
	}

	@Test
	void refusesEventTracesOfWindows() {
		assertRefused(etl(65_536, 600), Reason.ETL_UNSUPPORTED);
		assertRefused(etl(8_192, 8_192), Reason.ETL_UNSUPPORTED);
	}

	@Test
	void doesNotTakeWhatCannotBeABufferForAnEventTrace() {
		assertRefused(etl(65_537, 600), Reason.NOT_A_CAPTURE);
		assertRefused(etl(8_192, 8_193), Reason.NOT_A_CAPTURE);
		assertRefused(Arrays.copyOf(etl(65_536, 600), 75), Reason.NOT_A_CAPTURE);
	}

	@Test
	void refusesErfOfOneRecordAndOfMore() {
		assertRefused(erf(2, 64).toArray(), Reason.ERF_UNSUPPORTED);
		assertRefused(erf(2, 64).bytes(erf(2, 80).toArray()).toArray(), Reason.ERF_UNSUPPORTED);
		assertRefused(erf(0x80 | 21, 64).bytes(erf(48, 16).toArray()).toArray(), Reason.ERF_UNSUPPORTED);
	}

	@Test
	void doesNotTakeWhatOnlyBeginsLikeARecordForErf() {
		assertRefused(Arrays.copyOf(erf(2, 64).toArray(), 60), Reason.NOT_A_CAPTURE);
		assertRefused(erf(2, 64).bytes(new byte[64]).toArray(), Reason.NOT_A_CAPTURE);
		assertRefused(erf(28, 64).bytes(erf(2, 64).toArray()).toArray(), Reason.NOT_A_CAPTURE);
		assertRefused(erf(2, 15).bytes(new byte[64]).toArray(), Reason.NOT_A_CAPTURE);
	}

	@Test
	void doesNotTakeTextForACapture() {
		String text = "0123456789 not a capture, but many words.\n".repeat(5_000);
		assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.NOT_A_CAPTURE);
	}

	@Test
	void knowsThemCompressedToo() {
		assertRefused(CaptureBytes.gzip(erf(2, 64).toArray()), Reason.ERF_UNSUPPORTED);
		assertRefused(CaptureBytes.gzip(etl(65_536, 600)), Reason.ETL_UNSUPPORTED);
	}

	private static byte[] etl(int size, int saved) {
		return CaptureBytes.littleEndian()
			.u32(size)
			.u32(saved)
			.u32(saved)
			.bytes(new byte[60])
			.u32(0xc0020002L)
			.bytes(new byte[100])
			.toArray();
	}

	private static CaptureBytes erf(int type, int length) {
		CaptureBytes header = CaptureBytes.bigEndian().u32(0x11223344).u32(Integer.reverseBytes(SECONDS_2026));
		return header.bytes((byte) type, (byte) 4, (byte) (length >> 8), (byte) length)
			.u32(100)
			.bytes(new byte[Math.max(0, length - 16)]);
	}

	private static void assertRefused(byte[] file, Reason reason) {
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(file))
			.returns(reason, CaptureFormatException::reason);
	}

}
