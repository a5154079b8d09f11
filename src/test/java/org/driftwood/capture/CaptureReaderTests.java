package org.driftwood.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CaptureReaderTests {

	private static final byte[] DATA = { 0x45, 0x00, (byte) 0xff };

	private static CaptureBytes threePackets() {
		return CaptureBytes.bigEndian()
			.pcap(CaptureBytes.MICROSECOND, 1)
			.record(1, 0, 3, DATA)
			.record(2, 0, 3, DATA)
			.record(3, 0, 3, DATA);
	}

	@ParameterizedTest
	@CsvSource({ "04224d18, lz4", "fd377a58, xz", "377abcaf, 7z", "504b0304, zip", "425a6839, bzip2" })
	void refusesAnotherCompressionByName(String magic, String name) {
		byte[] file = CaptureBytes.bigEndian().u32(Long.parseLong(magic, 16)).bytes(DATA).toArray();
		assertRefused(file, Reason.COMPRESSION_UNSUPPORTED, name);
		assertRefused(CaptureBytes.gzip(file), Reason.COMPRESSION_UNSUPPORTED, name);
	}

	@Test
	void refusesZstdByNameWhereNobodyUndoesIt() {
		byte[] file = CaptureBytes.bigEndian().u32(0x28b52ffdL).bytes(DATA).toArray();
		assertRefused(file, Reason.COMPRESSION_UNSUPPORTED, "zstd");
	}

	@Test
	void refusesWhatIsNoCapture() {
		assertRefused("No capture at all".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_CAPTURE, "");
		assertRefused(DATA, Reason.NOT_A_CAPTURE, "");
		assertRefused(new byte[0], Reason.EMPTY, "");
	}

	private static void assertRefused(byte[] file, Reason reason, String named) {
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> CaptureReading.of(file))
			.returns(reason, CaptureFormatException::reason)
			.withMessageContaining(named);
	}

	@Test
	void refusesOnePacketMoreThanAllowed() throws Exception {
		CaptureReader reader = open(threePackets().toArray(), 2);
		assertThat(reader.next()).isNotNull();
		assertThat(reader.next()).isNotNull();
		assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(reader::next)
			.returns(Reason.TOO_MANY_PACKETS, CaptureFormatException::reason)
			.returns(24L + 19 + 19, CaptureFormatException::offset);
		assertThat(reader.end()).isEmpty();
	}

	@Test
	void stopsAtTheEndForGood() throws Exception {
		CaptureReader reader = open(threePackets().toArray(), 3);
		for (int i = 0; i < 3; i++) {
			assertThat(reader.next()).isNotNull();
			assertThat(reader.end()).isEmpty();
			assertThat(reader.bytesRead()).isEqualTo(24 + 19 * (i + 1));
		}
		assertThat(reader.next()).isNull();
		assertThat(reader.next()).isNull();
		assertThat(reader.end()).contains(new CaptureEnd.Complete());
		assertThat(reader.cutShort()).isFalse();
	}

	@Test
	void leavesTheStreamOpen() throws Exception {
		AtomicBoolean closed = new AtomicBoolean();
		CaptureReading.of(new ByteArrayInputStream(threePackets().toArray()) {

			@Override
			public void close() {
				closed.set(true);
			}

		});
		assertThat(closed).isFalse();
	}

	@Test
	void passesOnThatTheStreamFails() throws Exception {
		InputStream failing = InputStream.nullInputStream();
		failing.close();
		assertThatIOException().isThrownBy(() -> CaptureReading.of(failing));
	}

	@Test
	void copesWithAStreamThatSometimesGivesNothing() throws Exception {
		InputStream reluctant = new ByteArrayInputStream(threePackets().toArray()) {

			@Override
			public int read(byte[] target, int offset, int length) {
				return 0;
			}

		};
		assertThat(CaptureReading.of(reluctant).packets()).hasSize(3);
	}

	@Test
	void readsOnOverManyBlocks() throws Exception {
		CaptureBytes file = CaptureBytes.bigEndian().pcap(CaptureBytes.MICROSECOND, 1);
		for (int i = 0; i < 5_000; i++) {
			file.record(i, 0, 1_400, new byte[1 + i % 1_400]);
		}
		CaptureReading reading = CaptureReading.of(file);
		assertThat(reading.packets()).hasSize(5_000)
			.allSatisfy((packet) -> assertThat(packet.timeNanos()).isEqualTo((packet.number() - 1) * 1_000_000_000));
		assertThat(reading).isEqualTo(CaptureReading.of(CaptureReading.slices(file.toArray(), 777)));
	}

	@Test
	void refusesALimitThatLetsNothingPass() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CaptureLimits(0, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new CaptureLimits(1, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new CaptureLimits(1, 1, 0));
	}

	private static CaptureReader open(byte[] file, long packets) throws IOException, CaptureFormatException {
		return CaptureReader.open(new ByteArrayInputStream(file), new CaptureLimits(1 << 20, 100, packets));
	}

}
