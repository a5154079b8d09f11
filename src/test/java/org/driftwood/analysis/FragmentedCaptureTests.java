package org.driftwood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CaptureWriter;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.junit.jupiter.api.Test;

/** How a capture's fragments are counted. */
class FragmentedCaptureTests {

	private static final byte[] PACKET = Frames.udp("192.0.2.200:51234", "198.51.100.77:40000",
			Frames.ipv6("2001:0:cb00:7105:0:37dd:3fff:fd37", "2001:0:cb00:7105:28a5:63bf:39cc:9bb2", 17, 64,
					Frames.hex("04d2 0035 0028 1234" + "c0".repeat(32))));

	private static final long TIME = 1_700_000_000_000_000_000L;

	private final List<String> heard = new ArrayList<>();

	private static byte[] part(int id, int from, int to) {
		byte[] part = Frames.join(Arrays.copyOf(PACKET, 20), Arrays.copyOfRange(PACKET, 20 + from, 20 + to));
		Frames.put16(part, 4, id);
		boolean more = 20 + to < PACKET.length;
		return Frames.put16(Frames.put16(part, 2, part.length), 6, (more ? 0x2000 : 0) | from / 8);
	}

	private Analysis analyze(byte[]... packets) throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		CaptureWriter writer = new CaptureWriter(file, 228);
		for (byte[] packet : packets) {
			writer.write(TIME, packet.length, packet, 0, packet.length);
		}
		return new CaptureAnalyzer(new CaptureAnalyzer.Listener() {

			@Override
			public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding) {
				FragmentedCaptureTests.this.heard.add(packet.number() + " " + verdict.packet().kind());
			}

			@Override
			public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) {
				FragmentedCaptureTests.this.heard.add(whole.last().number() + " " + verdict.packet().kind());
			}

			@Override
			public void read(long bytes, long packets) {
			}

		}).analyze(
				CaptureReader.open(new ByteArrayInputStream(file.toByteArray()), new CaptureLimits(1 << 20, 100, 100)));
	}

	@Test
	void aPacketCountsOnceWhenItIsWhole() throws Exception {
		Analysis analysis = analyze(part(1, 64, PACKET.length - 20), PACKET, part(1, 0, 64));
		assertThat(this.heard).containsExactly("2 UDP", "3 UDP");
		assertThat(analysis.capture().packets()).isEqualTo(3);
		assertThat(analysis.findings().counts().packets()).isEqualTo(2);
	}

	@Test
	void copiesOfFragmentsAreOneCopyOfThePacketInWhateverOrderTheyCome() throws Exception {
		byte[] first = part(1, 0, 64);
		byte[] last = part(1, 64, PACKET.length - 20);
		for (Analysis analysis : List.of(analyze(first, first, last, last), analyze(first, last, first, last),
				analyze(last, last, first, first), analyze(first, first, last, last, last))) {
			assertThat(analysis.findings().counts().packets()).isEqualTo(2);
			assertThat(analysis.findings().counts().duplicates()).isEqualTo(1);
		}
		assertThat(analyze(first, first, last).findings().counts().packets()).isEqualTo(1);
	}

	@Test
	void aFirstFragmentThatStaysAloneIsAFragment() throws Exception {
		Analysis analysis = analyze(part(1, 0, 64), part(2, 64, PACKET.length - 20), PACKET);
		assertThat(this.heard).containsExactly("3 UDP", "1 FRAGMENT");
		assertThat(analysis.findings().counts().byKind()).containsEntry(PacketKind.FRAGMENT, 1L)
			.containsEntry(PacketKind.UDP, 1L);
	}

}
