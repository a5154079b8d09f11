package org.driftwood.privacy;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.driftwood.HomeSearch;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Vectors;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;

/** Any packet that is Teredo has a public form, however broken it is. */
class RedactionRobustnessTests {

	private static final HomeAddresses HOME = Redaction.home("198.51.100.77");

	private static final HomeSearch SEARCH = new HomeSearch(ipv4("198.51.100.77"));

	@Property(tries = 3000, seed = "3544")
	void saysTheSameOfADamagedPacket(@ForAll("packets") byte[] packet, @ForAll("lengths") int beyond) {
		Verdict verdict = Redaction.DECODER.decode(Redaction.RAW_IPV4, Bytes.of(packet), packet.length + beyond);
		if (verdict instanceof Verdict.Recognised recognised) {
			RedactedPacket redacted = new Redactor(HOME, Parties.of(recognised, HOME), Redaction.SECRET)
				.redact(recognised);
			assertThat(SEARCH.in(redacted.ipv4().toArray())).isEmpty();
			ExcerptFrame frame = redacted.frame(0);
			Verdict again = Redaction.DECODER.decode(ExcerptFrame.LINK_TYPE, frame.bytes(), frame.originalLength());
			assertThat(again).isInstanceOf(Verdict.Recognised.class);
			assertThat(Redaction.conclusions((Verdict.Recognised) again)).isEqualTo(Redaction.conclusions(recognised));
		}
	}

	@Property(tries = 3000, seed = "6081")
	void readsEveryPacketWhereverInItHomeStands(@ForAll("packets") byte[] packet, @ForAll("lengths") int at) {
		Bytes bytes = Bytes.of(packet);
		for (int i = at % 7; i + 4 <= packet.length; i += 7) {
			HomeAddresses home = HomeAddresses.NONE.with(new Ipv4Address(bytes.bits32(i)), HomeEvidence.STATED);
			if (Redaction.DECODER.decode(Redaction.RAW_IPV4, bytes,
					packet.length) instanceof Verdict.Recognised recognised) {
				ExcerptFrame frame = new Redactor(home, Parties.of(recognised, home), Redaction.SECRET)
					.redact(recognised)
					.frame(0);
				assertThat(Redaction.DECODER.decode(ExcerptFrame.LINK_TYPE, frame.bytes(), frame.originalLength()))
					.isInstanceOf(Verdict.Recognised.class);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0.0.203", "0.203.0.113", "32.1.0.0", "13.216.156.64", "156.64.0.64", "203.0.113.5" })
	void readsPacketsWhoseOwnBytesLookLikeHome(String address) {
		for (byte[] packet : Vectors.ipv4Packets()) {
			HomeAddresses home = Redaction.home(address);
			assertThat(Redaction.redact(home, packet)).satisfies(Redaction::recognised);
		}
	}

	@Provide
	Arbitrary<Integer> lengths() {
		return Arbitraries.of(0, 0, 0, 1, 40, 1000);
	}

	/**
	 * Runs of the grammar's own pieces in packets whose checksums are right, then hit.
	 */
	@Provide
	Arbitrary<byte[]> packets() {
		Arbitrary<byte[]> piece = Arbitraries.of(Frames.origin("192.0.2.33:3545"), Frames.origin("198.51.100.77:40000"),
				Frames.authentication("0102030405060708", 0), Vectors.BUBBLE_OFF_PORT, Vectors.BUBBLE_WITH_TRAILERS,
				Vectors.SOLICITATION, Vectors.ADVERTISEMENT, Frames.hex("00010203 aabb ccddee 0102030405060708 00"),
				Frames.hex("60000000"), Frames.hex("0104c0ffee01"), Frames.hex("4105c633644d00"), Packets.tcp(),
				Packets.error(), Packets.options(), new byte[1]);
		Arbitrary<byte[]> payload = piece.list().ofMaxSize(5).map((list) -> Frames.join(list.toArray(byte[][]::new)));
		Arbitrary<String> ends = Arbitraries.of(Vectors.SERVER, Vectors.PEER, Vectors.CLIENT, "10.1.2.3:3544");
		Arbitrary<byte[]> whole = Combinators.combine(ends, ends, payload).as(Frames::udp);
		Arbitrary<List<Integer>> hits = Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(3);
		return Combinators.combine(whole, hits, Arbitraries.integers().between(0, 200)).as((bytes, list, cut) -> {
			byte[] damaged = Arrays.copyOf(bytes, Math.max(0, bytes.length - Math.max(0, cut - 150)));
			for (int hit : list) {
				if (damaged.length > 0) {
					damaged[hit % damaged.length] ^= (byte) (hit >> 8);
				}
			}
			return damaged;
		});
	}

}
