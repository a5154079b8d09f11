package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;
import static org.driftwood.decode.Frames.put16;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Packets in fragments: put together in any order, refused where they contradict. */
class FragmentTests {

	private static final long SECOND = 1_000_000_000;

	private static final long START = 1_700_000_000 * SECOND;

	private static final byte[] PACKET = Frames.udp(Vectors.PEER, Vectors.CLIENT, Frames.ipv6(Vectors.PEER_ADDRESS,
			Vectors.CLIENT_ADDRESS, 17, 64, join(hex("04d2 0035 00d0 0000"), new byte[200])));

	private final PacketDecoder decoder = new PacketDecoder();

	private final FragmentReassembler reassembler = new FragmentReassembler();

	private long number;

	/** A part of an IPv4 packet, as a fragment with a header of its own. */
	static byte[] part(byte[] packet, int from, int to) {
		byte[] part = join(Arrays.copyOf(packet, 20), Arrays.copyOfRange(packet, 20 + from, 20 + to));
		boolean more = 20 + to < packet.length;
		return put16(put16(part, 2, part.length), 6, (more ? 0x2000 : 0) | from / 8);
	}

	private static List<byte[]> parts(byte[] packet, int length) {
		List<byte[]> parts = new ArrayList<>();
		for (int from = 0; from < packet.length - 20; from += length) {
			parts.add(part(packet, from, Math.min(from + length, packet.length - 20)));
		}
		return parts;
	}

	private @Nullable Reassembled add(byte[] part, long nanos) {
		return add(part, nanos, part.length);
	}

	private @Nullable Reassembled add(byte[] part, long nanos, long wireLength) {
		return addAt(START + nanos, part, wireLength);
	}

	private @Nullable Reassembled addAt(long nanos, byte[] part, long wireLength) {
		Bytes frame = Bytes.of(part);
		assertThat(this.decoder.decode(Decoded.RAW, frame, wireLength).isFragment()).isTrue();
		return this.reassembler
			.add(Objects.requireNonNull(this.decoder.fragment(++this.number, nanos, Decoded.RAW, frame, wireLength)));
	}

	private Verdict addAll(List<byte[]> parts) {
		for (byte[] part : parts.subList(0, parts.size() - 1)) {
			assertThat(add(part, 0)).isNull();
		}
		Reassembled whole = Objects.requireNonNull(add(parts.getLast(), 0));
		assertThat(whole.last().number()).isEqualTo(this.number);
		assertThat(this.reassembler.givenUp()).isEmpty();
		return this.decoder.decode(whole);
	}

	@Test
	void putsThemTogetherInAnyOrder() {
		Random random = new Random(791);
		for (int length = 8; length < PACKET.length; length += 8) {
			List<byte[]> parts = parts(PACKET, length);
			Collections.shuffle(parts, random);
			if (parts.size() > 1) {
				assertThat(addAll(parts)).isEqualTo(Decoded.verdict(PACKET));
			}
		}
	}

	@Test
	void putsTunnelsTogetherAndWhatIsInThem() {
		byte[] tunnel = Tunnels.gre("0000 0800", PACKET);
		assertThat(addAll(parts(tunnel, 104))).isEqualTo(Decoded.verdict(tunnel));
		Verdict.Teredo inside = (Verdict.Teredo) addAll(
				parts(PACKET, 104).stream().map((part) -> Tunnels.ipInIp(part)).toList());
		assertThat(inside.packet()).isEqualTo(teredo(PACKET));
		assertThat(inside.outer().tunnels()).containsExactly(Tunnel.IP_IN_IP);
	}

	@Test
	void doesNotMindCopies() {
		List<byte[]> parts = parts(PACKET, 128);
		assertThat(add(parts.getFirst(), 0)).isNull();
		assertThat(addAll(parts)).isEqualTo(Decoded.verdict(PACKET));
	}

	@Test
	void putsCopiesTogetherThatComeSideBySide() {
		List<byte[]> parts = parts(PACKET, 64);
		List<Reassembled> whole = new ArrayList<>();
		for (byte[] part : parts) {
			for (int copy = 0; copy < 3; copy++) {
				Optional.ofNullable(add(part, 0)).ifPresent(whole::add);
			}
		}
		assertThat(whole).hasSize(3)
			.allSatisfy((it) -> assertThat(this.decoder.decode(it)).isEqualTo(Decoded.verdict(PACKET)));
		assertThat(whole).flatMap(Reassembled::fragments).extracting(Fragment::number).doesNotHaveDuplicates();
	}

	@Test
	void givesNothingOfACopyThatIsNotWhole() {
		List<byte[]> parts = parts(PACKET, 128);
		add(parts.getFirst(), 0);
		addAll(parts);
		this.reassembler.finish();
		assertThat(this.reassembler.givenUp()).isEmpty();
	}

	@Test
	void beginsAnotherPacketOfTheSameNumberBehindACopyThatIsNotWhole() {
		byte[] other = PACKET.clone();
		other[100] ^= 1;
		List<byte[]> parts = parts(PACKET, 128);
		add(parts.getFirst(), 0);
		addAll(parts);
		assertThat(addAll(parts(other, 128))).isEqualTo(Decoded.verdict(other));
	}

	@Test
	void whatIsNoneOfTheOriginalsPartsBelongsToAnotherPacket() {
		byte[] other = PACKET.clone();
		other[100] ^= 1;
		List<byte[]> parts = parts(PACKET, 128);
		add(parts.getLast(), 0);
		addAll(parts.reversed());
		assertThat(addAll(parts(other, 128))).isEqualTo(Decoded.verdict(other));
	}

	@Test
	void partsWithoutATimeLetNoneGrowOld() {
		List<byte[]> timed = parts(PACKET, 128);
		List<byte[]> timeless = parts(put16(PACKET.clone(), 4, 7), 128);
		add(timed.getFirst(), 0);
		assertThat(addAt(0, timeless.getFirst(), timeless.getFirst().length)).isNull();
		assertThat(add(timed.getLast(), SECOND)).isNotNull();
		assertThat(addAt(0, timeless.getLast(), timeless.getLast().length)).isNotNull();
		assertThat(this.reassembler.givenUp()).isEmpty();
	}

	@Test
	void keepsAFirstFragmentThatStaysAlone() {
		add(part(PACKET, 0, 64), 0);
		assertThat(this.reassembler.givenUp()).isEmpty();
		this.reassembler.finish();
		Fragment alone = assertGivenUp();
		assertThat(alone.number()).isEqualTo(1);
		Verdict verdict = this.decoder.decode(alone);
		assertThat(verdict).isEqualTo(Decoded.verdict(part(PACKET, 0, 64)));
		assertThat(((Verdict.CutShort) verdict).packet().kind()).isEqualTo(PacketKind.FRAGMENT);
		this.reassembler.finish();
		assertThat(this.reassembler.givenUp()).isEmpty();
	}

	@Test
	void refusesOverlaps() {
		add(part(PACKET, 0, 64), 0);
		add(part(PACKET, 56, 128), 0);
		assertGivenUp();
		assertThat(add(part(PACKET, 64, PACKET.length - 20), 0)).isNull();
		assertThat(add(part(PACKET, 0, 64), 0)).isNull();
		assertGivenUp();
	}

	@Test
	void refusesOtherBytesInTheSamePlaceAndOtherEnds() {
		byte[] other = part(PACKET, 0, 64);
		other[60] ^= 1;
		add(part(PACKET, 0, 64), 0);
		add(other, 0);
		assertGivenUp();
		byte[] two = put16(PACKET.clone(), 4, 2);
		add(part(two, 0, 64), 0);
		add(part(two, 128, 192), 0);
		assertThat(add(put16(part(two, 64, 128), 6, 8), 0)).isNull();
		assertGivenUp();
		byte[] three = put16(PACKET.clone(), 4, 3);
		add(part(three, 128, three.length - 20), 0);
		add(part(three, 0, 64), 0);
		assertThat(add(put16(part(three, 64, 120), 6, 8), 0)).isNull();
		assertGivenUp();
	}

	@Test
	void refusesWhatIsCutOrImpossible() {
		byte[] cut = Arrays.copyOf(part(PACKET, 0, 128), 100);
		assertThat(add(cut, 0, 148)).isNull();
		assertGivenUp();
		assertThat(add(part(PACKET, 0, 60), 0)).isNull();
		assertGivenUp();
		byte[] beyond = put16(part(PACKET, 64, 128), 6, 0x3fff);
		assertThat(add(beyond, 0)).isNull();
		this.reassembler.finish();
		assertThat(this.reassembler.givenUp()).isEmpty();
	}

	@Test
	void waitsForHalfAMinute() {
		add(part(PACKET, 0, 64), 0);
		assertThat(add(part(PACKET, 64, 128), 30 * SECOND)).isNull();
		assertThat(this.reassembler.givenUp()).isEmpty();
		assertThat(add(part(PACKET, 128, PACKET.length - 20), 30 * SECOND + 1)).isNull();
		assertGivenUp();
	}

	@Test
	void refusesMoreThan64Parts() {
		byte[] large = Frames.udp(Vectors.PEER, Vectors.CLIENT, new byte[8 * 70]);
		List<byte[]> parts = parts(large, 8);
		parts.forEach((part) -> assertThat(add(part, 0)).isNull());
		assertGivenUp();
	}

	@Test
	void waitsForSoManyPacketsAndBytes() {
		for (int i = 0; i < 1025; i++) {
			add(part(put16(PACKET.clone(), 4, i), 0, 8), 0);
		}
		assertGivenUp();
		this.reassembler.finish();
		assertThat(this.reassembler.givenUp()).hasSize(1024);
		byte[] large = Frames.udp(Vectors.PEER, Vectors.CLIENT, new byte[60_000]);
		for (int i = 0; i < 200; i++) {
			add(part(put16(large.clone(), 4, i), 0, 59_000), 0);
		}
		assertThat(this.reassembler.givenUp()).hasSizeBetween(120, 140);
	}

	@Test
	void survivesAnything() {
		Random random = new Random(1858);
		for (int i = 0; i < 200_000; i++) {
			int from = 8 * random.nextInt(20);
			byte[] part = put16(part(PACKET, from, from + 8 + random.nextInt(20)), 4, random.nextInt(8));
			part[random.nextInt(8)] ^= (byte) random.nextInt();
			Fragment fragment = this.decoder.fragment(i, i * SECOND / 8, Decoded.RAW, Bytes.of(part), part.length);
			Reassembled whole = (fragment != null) ? this.reassembler.add(fragment) : null;
			if (whole != null) {
				assertThat(this.decoder.decode(whole)).isNotNull();
			}
			this.reassembler.givenUp().forEach((alone) -> assertThat(this.decoder.decode(alone)).isNotNull());
		}
	}

	private Fragment assertGivenUp() {
		List<Fragment> givenUp = this.reassembler.givenUp();
		assertThat(givenUp).hasSize(1);
		return givenUp.getFirst();
	}

}
