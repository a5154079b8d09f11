package org.driftwood.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.FragmentReassembler;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Tunnel;
import org.driftwood.decode.Tunnels;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an excerpt keeps of packets that came in fragments, and how it gives them back.
 */
class ExcerptFragmentTests {

	private static final PacketFinding NOTHING = new PacketFinding(null, null, null, null, false, 0);

	private static final byte[] PACKET = Frames.udp("192.0.2.200:51234", "198.51.100.77:40000",
			Frames.ipv6("2001:0:cb00:7105:0:37dd:3fff:fd37", "2001:0:cb00:7105:28a5:63bf:39cc:9bb2", 17, 64,
					Frames.hex("04d2 0035 0028 1234" + "c0".repeat(32))));

	private final PacketDecoder decoder = new PacketDecoder();

	private final SubmissionId id = new SubmissionId("abcd-abcd-abcd-abcd");

	private final CaptureStore store = mock(CaptureStore.class);

	@TempDir
	private Path directory;

	@BeforeEach
	void storeHere() {
		given(this.store.excerpt(any(), any()))
			.willAnswer((call) -> this.directory.resolve(call.getArgument(1, ExcerptFile.class).name()));
	}

	private static byte[] part(int from, int to) {
		byte[] part = Frames.join(Arrays.copyOf(PACKET, 20), Arrays.copyOfRange(PACKET, 20 + from, 20 + to));
		boolean more = 20 + to < PACKET.length;
		return Frames.put16(Frames.put16(part, 2, part.length), 6, (more ? 0x2000 : 0) | from / 8);
	}

	private Fragment fragment(long number, byte[] packet) {
		return Objects
			.requireNonNull(this.decoder.fragment(number, number * 1000, 228, Bytes.of(packet), packet.length));
	}

	private ExcerptWriter writer(boolean payloadKept) throws Exception {
		return new ExcerptWriter(this.directory.resolve("PCAP"), this.directory.resolve("INDEX"), 1 << 20, payloadKept);
	}

	@Test
	void givesThePacketBackAndKeepsItsFragments() throws Exception {
		FragmentReassembler reassembler = new FragmentReassembler();
		reassembler.add(fragment(3, Tunnels.gre("0000 6558", Frames.ethernet(part(64, PACKET.length - 20)))));
		Reassembled whole = Objects
			.requireNonNull(reassembler.add(fragment(4, Tunnels.gre("0000 6558", Frames.ethernet(part(0, 64))))));
		Verdict.Recognised upload = (Verdict.Recognised) this.decoder.decode(whole);
		try (ExcerptWriter writer = writer(false)) {
			writer.write(whole, upload, NOTHING);
			assertThat(writer.written()).isEqualTo(1);
		}
		List<ListedPacket> packets = new Excerpts(this.store).packets(this.id, 0, 10);
		assertThat(packets).singleElement().satisfies((packet) -> {
			assertThat(packet.number()).isEqualTo(4);
			assertThat(packet.timeNanos()).isEqualTo(4000);
			assertThat(packet.verdict().packet().kind()).isEqualTo(PacketKind.UDP);
			assertThat(packet.verdict().packet().inner()).isEqualTo(upload.packet().inner());
			assertThat(packet.verdict().outer().tunnels()).containsExactly(Tunnel.GRE);
			assertThat(packet.verdict().outer().payload().from(48)).hasToString("00".repeat(32));
		});
	}

	@Test
	void listsInTheOrderOfNumbersWhatCameLate() throws Exception {
		try (ExcerptWriter writer = writer(true)) {
			for (long number : new long[] { 5, 9, 12, 7, 3, 15, 20 }) {
				byte[] bytes = (number == 7 || number == 3) ? part(0, 64) : PACKET;
				writer.write(number, number,
						(Verdict.Recognised) this.decoder.decode(228, Bytes.of(bytes), bytes.length), NOTHING);
			}
		}
		Excerpts excerpts = new Excerpts(this.store);
		List<ListedPacket> packets = excerpts.packets(this.id, 0, 10);
		assertThat(packets).extracting(ListedPacket::number).containsExactly(3L, 5L, 7L, 9L, 12L, 15L, 20L);
		assertThat(packets.get(2).verdict().packet().kind()).isEqualTo(PacketKind.FRAGMENT);
		assertThat(excerpts.positionOf(this.id, 7, 7)).isEqualTo(2);
	}

}
