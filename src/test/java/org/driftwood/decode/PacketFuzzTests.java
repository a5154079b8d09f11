package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the fuzzer thinks of gets a verdict, and one that holds together. */
class PacketFuzzTests {

	private static final int OTHER_LENGTHS = 32;

	private static final int GENERATED = 200;

	private static final List<byte[]> WHOLE = Vectors.ipv4Packets();

	/** A frame behind the place of its link type in the list and the bytes it lacks. */
	static Stream<byte[]> frames() {
		Stream<byte[]> written = WHOLE.stream()
			.flatMap((packet) -> Stream.concat(links(packet), tunnels(packet).map((it) -> link(101, it))));
		return Stream.concat(written, generated());
	}

	private static Stream<byte[]> generated() {
		return GeneratedCaptures.mixed(3544, GENERATED)
			.packets()
			.stream()
			.map((packet) -> link(packet.frame().link().number(), packet.frame().bytes().toArray()));
	}

	private static Stream<byte[]> links(byte[] packet) {
		byte[] wireless = Frames.join(Frames.hex("8801 0000" + "00".repeat(22) + "aaaa03 000000 0800"), packet);
		return Stream.of(link(0, packet), link(101, packet), link(228, packet), link(1, Frames.ethernet(packet)),
				link(1, Frames.ethernet("8100 0001 88a8 0002 0800", packet)),
				link(1, Frames.ethernet("8864 1100 0001 0100 0021", packet)),
				link(0, Frames.join(Frames.hex("02000000"), packet)),
				link(9, Frames.join(Frames.hex("ff030021"), packet)),
				link(104, Frames.join(Frames.hex("0f000800"), packet)),
				link(108, Frames.join(Frames.hex("00000002"), packet)), link(113, Frames.sll(Direction.TO_US, packet)),
				link(276, Frames.sll2(Direction.FROM_US, packet)), link(105, wireless),
				link(127, Frames.join(Frames.hex("0000 0900 00000000 00"), wireless)),
				link(117, Frames.join(Frames.hex("3d020000" + "00".repeat(60)), packet)));
	}

	private static Stream<byte[]> tunnels(byte[] packet) {
		return Stream.of(Tunnels.gtp(packet), Tunnels.gre("0000 0800", packet),
				Tunnels.gre("b000 6558 00000000 00000001 00000002", Frames.ethernet(packet)), Tunnels.ipInIp(packet),
				Tunnels.vxlan(Frames.ethernet(packet)), Tunnels.geneve("0000 6558 000001 00", Frames.ethernet(packet)));
	}

	private static byte[] link(int linkType, byte[] frame) {
		return Frames.join(new byte[] { (byte) Math.max(0, SoundVerdicts.LINK_TYPES.indexOf(linkType)), 0 }, frame);
	}

	@MethodSource("frames")
	@FuzzTest
	void judgesAnyFrame(byte[] data) {
		if (data.length < 2) {
			return;
		}
		int linkType = SoundVerdicts.LINK_TYPES.get((data[0] & 0xff) % SoundVerdicts.LINK_TYPES.size());
		byte[] frame = Arrays.copyOfRange(data, 2, data.length);
		SoundVerdicts.check(linkType, frame, frame.length + data[1]);
	}

	static Stream<byte[]> payloads() {
		return WHOLE.stream().map((packet) -> Arrays.copyOfRange(packet, 28, packet.length));
	}

	/** Lengths and checksums around the payload are right, whatever it is. */
	@MethodSource("payloads")
	@FuzzTest
	void judgesAnyPayload(byte[] payload) {
		byte[] content = (payload.length > 0x8000) ? Arrays.copyOf(payload, 0x8000) : payload;
		byte[] onPort = Frames.udp(Vectors.SERVER, Vectors.CLIENT, content);
		byte[] offPort = Frames.udp(Vectors.PEER, Vectors.CLIENT, content);
		Verdict on = SoundVerdicts.check(101, onPort, onPort.length);
		Verdict off = SoundVerdicts.check(101, offPort, offPort.length);
		if (off instanceof Verdict.Recognised) {
			assertThat(on).isInstanceOf(Verdict.Recognised.class);
		}
		for (int length = onPort.length - 1; length >= 0; length -= 1 + onPort.length / OTHER_LENGTHS) {
			SoundVerdicts.check(101, Arrays.copyOf(onPort, length), onPort.length);
		}
	}

	/** Four bytes a fragment: the packet, its place, its length, and what is odd. */
	static Stream<byte[]> fragments() {
		return Stream
			.of("00000800 00010800 00021000", "03021000 03000800 03010801 03010800", "01000800 01001000 01010c02",
					"0200ff04 02000800 0201ff00")
			.map(Frames::hex);
	}

	@MethodSource("fragments")
	@FuzzTest
	void putsAnyFragmentsTogether(byte[] script) {
		FragmentRun run = new FragmentRun();
		for (int i = 0; i + 4 <= script.length; i += 4) {
			run.add(script[i] & 0xff, script[i + 1] & 0xff, script[i + 2] & 0xff, script[i + 3]);
		}
		run.finish();
	}

	/** Adds fragments and remembers which have left, and how. */
	private static final class FragmentRun {

		private static final int DAMAGED = 0x01;

		private static final int LAST = 0x02;

		private static final int LATER = 0x04;

		private static final int EARLIER = 0x08;

		private final PacketDecoder decoder = new PacketDecoder();

		private final FragmentReassembler reassembler = new FragmentReassembler();

		private final Set<Long> gone = new HashSet<>();

		private boolean damaged;

		private long nanos;

		private long number;

		void add(int packet, int place, int length, int oddity) {
			byte[] whole = WHOLE.get(packet % WHOLE.size());
			int from = Math.min(20 + 8 * (place % 64), whole.length - 1);
			int to = Math.min(whole.length, from + length);
			byte[] part = Frames.join(Arrays.copyOf(whole, 20), Arrays.copyOfRange(whole, from, to));
			boolean last = to == whole.length || (oddity & LAST) != 0;
			Frames.put16(Frames.put16(part, 2, part.length), 6, (last ? 0 : 0x2000) | (from - 20) / 8);
			boolean misplaced = (from - 20) % 8 != 0; // its offset cannot be told
			this.damaged |= misplaced || (oddity & (DAMAGED | LAST)) != 0;
			Frames.put16(part, 4, packet % WHOLE.size());
			part[part.length - 1] ^= (byte) (oddity & DAMAGED);
			this.nanos += ((oddity & LATER) != 0) ? 20_000_000_000L : 1;
			this.nanos -= ((oddity & EARLIER) != 0) ? Long.MAX_VALUE : 0;
			add(this.decoder.fragment(++this.number, this.nanos, 101, Bytes.of(part), part.length), whole);
		}

		private void add(@Nullable Fragment fragment, byte[] original) {
			Reassembled whole = (fragment != null) ? this.reassembler.add(fragment) : null;
			if (whole != null) {
				whole.fragments().forEach(this::leave);
				assertThat(whole.ipv4().u16(2)).isEqualTo(whole.ipv4().length());
				SoundVerdicts.check(this.decoder.decode(whole));
				if (!this.damaged) {
					assertThat(whole.ipv4().from(20)).isEqualTo(Bytes.of(original).from(20));
				}
			}
			takeGivenUp();
		}

		private void takeGivenUp() {
			for (Fragment alone : this.reassembler.givenUp()) {
				leave(alone);
				assertThat(alone.offset()).isZero();
				SoundVerdicts.check(this.decoder.decode(alone));
			}
		}

		private void leave(Fragment fragment) {
			assertThat(this.gone.add(fragment.number())).isTrue();
		}

		void finish() {
			this.reassembler.finish();
			takeGivenUp();
			assertThat(this.reassembler.givenUp()).isEmpty();
		}

	}

}
