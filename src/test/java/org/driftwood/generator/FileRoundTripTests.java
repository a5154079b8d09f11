package org.driftwood.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;

import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.driftwood.submission.ZstdDecompressor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The truth of whole files comes back: every frame, its time, its length and its bytes.
 */
class FileRoundTripTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 28, 2_000, 1_000_000);

	@Test
	void everyLinkInEveryFile() {
		assertThat(GeneratedCaptures.all()).hasSizeGreaterThan(800).allSatisfy(FileRoundTripTests::assertReads);
	}

	@ParameterizedTest
	@EnumSource
	void manyLinksInOneFile(Compression packing) throws Exception {
		assertReads(GeneratedCaptures.mixed(7, 500).packed(packing));
	}

	private static void assertReads(GeneratedCapture capture) throws Exception {
		try (ZstdDecompressor zstd = new ZstdDecompressor()) {
			CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(capture.bytes()), LIMITS, zstd);
			assertThat(reader.format()).isEqualTo(capture.format());
			assertThat(reader.compression()).isEqualTo(capture.compression());
			for (GeneratedCapture.Packet packet : capture.packets()) {
				assertReads(packet, Objects.requireNonNull(reader.next()));
			}
			assertThat(reader.next()).isNull();
			assertThat(reader.end()).contains(new CaptureEnd.Complete());
		}
	}

	private static void assertReads(GeneratedCapture.Packet packet, CapturedPacket read) {
		Frame frame = packet.frame();
		Bytes bytes = Bytes.of(read.data(), read.offset(), read.length());
		assertThat(read.number()).isEqualTo(packet.number());
		assertThat(read.timeNanos()).isEqualTo(packet.timeNanos());
		assertThat(read.linkType()).isEqualTo(frame.link().number());
		assertThat(read.originalLength()).isEqualTo(frame.originalLength());
		assertThat(bytes).isEqualTo(frame.bytes());
		Verdict verdict = new PacketDecoder().decode(read.linkType(), bytes, read.originalLength());
		assertThat(Reading.of(verdict)).isEqualTo(frame.truth());
	}

}
