package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds of every verdict, whatever the bytes were. */
final class SoundVerdicts {

	/** All that are read, and one that is not. */
	static final List<Integer> LINK_TYPES = List.of(0, 1, 9, 12, 14, 101, 104, 105, 108, 113, 117, 127, 228, 276, 999);

	private static final PacketDecoder DECODER = new PacketDecoder();

	private SoundVerdicts() {
	}

	/** Decodes a frame and looks whether what is said of it holds together. */
	static Verdict check(int linkType, byte[] bytes, long wireLength) {
		Bytes frame = Bytes.of(bytes);
		Verdict verdict = DECODER.decode(linkType, frame, wireLength);
		assertThat(DECODER.look(LinkType.of(linkType), frame, wireLength)).isEqualTo(verdict);
		Fragment fragment = DECODER.fragment(1, 0, linkType, frame, wireLength);
		assertThat(fragment != null || !verdict.isFragment()).isTrue();
		check(verdict);
		return verdict;
	}

	/** Looks whether what is said of a packet holds together. */
	static void check(Verdict verdict) {
		assertThat(verdict.toString()).isNotEmpty();
		if (verdict instanceof Verdict.Recognised recognised) {
			check(recognised.outer(), recognised.packet());
		}
	}

	private static void check(OuterPacket outer, TeredoPacket packet) {
		assertThat(packet.dataOffset()).isBetween(packet.innerOffset(), packet.dataEnd());
		assertThat(packet.dataEnd()).isLessThanOrEqualTo(outer.payload().length());
		assertThat(outer.payload().length()).isLessThanOrEqualTo(outer.ipv4().length());
		assertThat(outer.carriedLength()).isNotNegative();
		assertThat(outer.declaredLength()).isNotNegative();
		Carrier carrier = outer.carrier();
		assertThat(outer.ipv4().offsetIn(carrier.ipv4())).isNotNegative();
		assertThat(carrier.marks()).allSatisfy((mark) -> assertThat(mark.length()).isPositive());
	}

}
