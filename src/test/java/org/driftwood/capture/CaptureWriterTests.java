package org.driftwood.capture;

import java.io.ByteArrayOutputStream;

import org.driftwood.capture.CaptureReading.Packet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaptureWriterTests {

	private static final byte[] DATA = { 0x11, 0x45, 0x00, (byte) 0xff, 0x22 };

	private static final byte[] HEADER = CaptureBytes.bigEndian()
		.u32(0xa1b23c4d)
		.u16(2, 4)
		.u32(0, 0, 262_144, 276)
		.toArray();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void writesTheHeaderAtOnce() throws Exception {
		CaptureWriter writer = new CaptureWriter(this.out, 276);
		assertThat(this.out.toByteArray()).isEqualTo(HEADER);
		assertThat(writer.bytesWritten()).isEqualTo(24);
	}

	@Test
	void writesAWindowWithItsTimeInNanoseconds() throws Exception {
		CaptureWriter writer = new CaptureWriter(this.out, 276);
		writer.write(1_700_000_000_123_456_789L, 60, DATA, 1, 3);
		assertThat(this.out.toByteArray()).isEqualTo(CaptureBytes.bigEndian()
			.bytes(HEADER)
			.record(1_700_000_000, 123_456_789, 60, (byte) 0x45, (byte) 0, (byte) 0xff)
			.toArray());
		assertThat(writer.bytesWritten()).isEqualTo(24 + 16 + 3);
	}

	@Test
	void isReadBackAsWritten() throws Exception {
		try (CaptureWriter writer = new CaptureWriter(this.out, 113)) {
			writer.write(5, 0xffff_ffffL, DATA, 0, 5);
			writer.write(6, 0, DATA, 5, 0);
		}
		CaptureReading reading = CaptureReading.of(this.out.toByteArray());
		assertThat(reading.packets()).containsExactly(new Packet(1, 113, 5, 0xffff_ffffL, "114500ff22"),
				new Packet(2, 113, 6, 0, ""));
	}

	@Test
	void movesATimeTheFormatCannotSayToTheNearerEnd() throws Exception {
		CaptureWriter writer = new CaptureWriter(this.out, 1);
		writer.write(-1, 1, DATA, 0, 1);
		writer.write(Long.MAX_VALUE, 1, DATA, 0, 1);
		writer.write(CapturedPacket.NO_TIME, 1, DATA, 0, 1);
		assertThat(CaptureReading.of(this.out.toByteArray()).packets()).extracting(Packet::timeNanos)
			.containsExactly(1L, 4_294_967_295_999_999_999L, CapturedPacket.NO_TIME);
	}

	@Test
	void refusesWhatTheFormatCannotHold() throws Exception {
		assertThatIllegalArgumentException().isThrownBy(() -> new CaptureWriter(this.out, 65_536));
		CaptureWriter writer = new CaptureWriter(this.out, 1);
		assertThatIllegalArgumentException().isThrownBy(() -> writer.write(0, -1, DATA, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> writer.write(0, 1L << 32, DATA, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> writer.write(0, 1, new byte[262_145], 0, 262_145));
		assertThatThrownBy(() -> writer.write(0, 1, DATA, 3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThat(writer.bytesWritten()).isEqualTo(24);
	}

}
