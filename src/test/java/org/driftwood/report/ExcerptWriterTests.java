package org.driftwood.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;

import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.PacketFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptWriterTests {

	private static final int SLL2 = 276;

	/**
	 * To this host: a bubble from server 203.0.113.5:3544, in a Linux cooked frame with a
	 * hardware address.
	 */
	private static final byte[] BUBBLE = HexFormat.of()
		.parseHex("08000000000000020001000600163e00000100004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae"
				+ "0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f607120010000cb00710528a563bf39cc9bb2");

	/** UDP port 53 to 4660 inside, which says "secret". */
	private static final byte[] DATA = HexFormat.of()
		.parseHex(
				"0800000000000002ffff04060000000000000000" + "450000520001000040110000cb007105c633644d12349c40003e0000"
						+ "60000000000e114020010000cb00710528a563bf39cc9bb2" + "20010000cb00710528a563bf39cc9bb3"
						+ "00351234000e0000" + "736563726574");

	@TempDir
	Path directory;

	@Test
	void keepsWhatIsSaidOfThePacketAndDropsTheHardwareAddress() throws IOException {
		write(BUBBLE, 16 << 20, false);
		byte[] pcap = Files.readAllBytes(pcap());
		assertThat(HexFormat.of().formatHex(pcap)).doesNotContain("00163e000001");
		Verdict.Recognised kept = (Verdict.Recognised) decode(record(pcap));
		assertThat(kept.outer().direction()).isEqualTo(Direction.TO_US);
		assertThat(kept.packet()).isEqualTo(((Verdict.Recognised) decode(BUBBLE)).packet());
	}

	@Test
	void writesTheIndexRowThatItReads() throws IOException {
		write(BUBBLE, 16 << 20, false);
		byte[] index = Files.readAllBytes(index());
		String header = new String(index, 0, index.length - ExcerptIndex.ROW_LENGTH - 1, StandardCharsets.US_ASCII);
		ExcerptIndex.Row row = ExcerptIndex.read(header)
			.read(ByteBuffer.wrap(index, header.length() + 1, ExcerptIndex.ROW_LENGTH));
		assertThat(row.number()).isEqualTo(7);
		assertThat(row.offset()).isEqualTo(24);
		assertThat(row.finding().destination()).isEqualTo(DestinationVerdict.DEST_MATCH);
		assertThat(row.finding().duplicateOf()).isNull();
		assertThat(row.anomalies()).isEqualTo(((Verdict.Recognised) decode(BUBBLE)).packet().anomalies());
		IndexedPacket told = ExcerptIndex.read(header)
			.readShort(ByteBuffer.wrap(index, header.length() + 1, ExcerptIndex.ROW_LENGTH).slice(), 0);
		assertThat(told).isEqualTo(new IndexedPacket(7, 1_000_000_000L,
				((Verdict.Recognised) decode(BUBBLE)).packet().kind(), DestinationVerdict.DEST_MATCH,
				ExcerptIndex.conversation(new Diagnosis().add(7, 0, decode(BUBBLE)).conversation())));
	}

	@Test
	void readsRowsOfTheFirstVersion() {
		String header = new String(ExcerptIndex.header(), StandardCharsets.US_ASCII);
		ExcerptIndex first = ExcerptIndex
			.read(header.substring(0, header.lastIndexOf(' ')).replace("excerpt-2", "excerpt-1"));
		assertThat(first.isComplete()).isFalse();
		assertThat(first.rowLength()).isEqualTo(40);
		ByteBuffer row = ByteBuffer.allocate(40).putLong(7).putLong(24).putLong(3).putLong(0);
		assertThat(first.read(row.put((byte) 0).rewind()).finding().destination())
			.isEqualTo(DestinationVerdict.DEST_MATCH);
	}

	@Test
	void blanksWhatInnerPacketsCarry() throws IOException {
		write(DATA, 16 << 20, false);
		assertThat(new String(Files.readAllBytes(pcap()), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
		Verdict.Recognised kept = (Verdict.Recognised) decode(record(Files.readAllBytes(pcap())));
		assertThat(kept.packet().kind()).isEqualTo(((Verdict.Recognised) decode(DATA)).packet().kind());
	}

	@Test
	void keepsThePayloadOfThoseWhoSaySo() throws IOException {
		write(DATA, 16 << 20, true);
		assertThat(new String(Files.readAllBytes(pcap()), StandardCharsets.ISO_8859_1)).contains("secret");
	}

	@Test
	void stopsAtItsLimit() throws IOException {
		write(BUBBLE, 100, false);
		assertThat(Files.size(pcap())).isEqualTo(24);
	}

	private void write(byte[] frame, long most, boolean payloadKept) throws IOException {
		Verdict.Recognised verdict = (Verdict.Recognised) decode(frame);
		PacketFinding finding = new Diagnosis().add(7, 1_000_000_000L, verdict);
		try (ExcerptWriter writer = new ExcerptWriter(pcap(), index(), most, payloadKept)) {
			writer.write(7, 1_000_000_000L, verdict, finding);
		}
	}

	private static Verdict decode(byte[] frame) {
		return new PacketDecoder().decode(SLL2, Bytes.of(frame), frame.length);
	}

	private static byte[] record(byte[] pcap) {
		try {
			CapturedPacket packet = CaptureReader
				.open(new ByteArrayInputStream(pcap), new CaptureLimits(1 << 20, 200, 10))
				.next();
			Objects.requireNonNull(packet);
			return Bytes.of(packet.data(), packet.offset(), packet.length()).toArray();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private Path pcap() {
		return this.directory.resolve("x.pcap");
	}

	private Path index() {
		return this.directory.resolve("x.index");
	}

}
