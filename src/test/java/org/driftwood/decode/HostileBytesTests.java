package org.driftwood.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any bytes at all get a verdict, and one that holds together. */
class HostileBytesTests {

	@Test
	void survivesRandomBytes() {
		Random random = new Random(3544);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			for (int linkType : SoundVerdicts.LINK_TYPES) {
				SoundVerdicts.check(linkType, bytes, bytes.length);
			}
		}
	}

	@Test
	void survivesSeededDamageToGoodPackets() {
		Random random = new Random(4380);
		for (byte[] packet : Vectors.ipv4Packets()) {
			for (int i = 0; i < 20_000; i++) {
				byte[] damaged = packet.clone();
				for (int hits = random.nextInt(4); hits >= 0; hits--) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
				SoundVerdicts.check(101, damaged, damaged.length);
			}
		}
	}

	@Property(tries = 3000, seed = "5991")
	void survivesAnyPayload(@ForAll("payloads") byte[] payload, @ForAll boolean onPort) {
		String source = onPort ? Vectors.SERVER : Vectors.PEER;
		byte[] packet = Frames.udp(source, Vectors.CLIENT, payload);
		SoundVerdicts.check(101, packet, packet.length);
		SoundVerdicts.check(1, Frames.ethernet(packet), packet.length + 14L);
	}

	@Property(tries = 3000, seed = "6081")
	void survivesDamageInAnyFrame(@ForAll("damaged") byte[] ipv4, @ForAll Direction direction,
			@ForAll long wireLength) {
		SoundVerdicts.check(101, ipv4, wireLength);
		SoundVerdicts.check(1, Frames.ethernet(ipv4), wireLength);
		SoundVerdicts.check(1, Frames.ethernet("8100 0001 0800", ipv4), wireLength);
		SoundVerdicts.check(113, Frames.sll(direction, ipv4), wireLength);
		SoundVerdicts.check(276, Frames.sll2(direction, ipv4), wireLength);
		SoundVerdicts.check(105, Frames.join(Frames.hex("8801 0000" + "00".repeat(22) + "aaaa03 000000 0800"), ipv4),
				wireLength);
	}

	/** Runs of the grammar's own pieces, so that most get far. */
	@Provide
	Arbitrary<byte[]> payloads() {
		Arbitrary<byte[]> piece = Arbitraries.of(Frames.origin("192.0.2.33:3545"),
				Frames.authentication("0102030405060708", 0), Vectors.BUBBLE_OFF_PORT, Vectors.SOLICITATION,
				Vectors.ADVERTISEMENT, Frames.hex("00010000"), Frames.hex("60000000"), Frames.hex("0104c0ffee01"),
				Frames.ipv6("fe80::1", Vectors.CLIENT_ADDRESS, 0, 0, new byte[16]), new byte[1]);
		Arbitrary<byte[]> pieces = piece.list().ofMaxSize(6).map((list) -> Frames.join(list.toArray(byte[][]::new)));
		return damaged(pieces);
	}

	@Provide
	Arbitrary<byte[]> damaged() {
		return damaged(Arbitraries.of(Vectors.ipv4Packets()));
	}

	private static Arbitrary<byte[]> damaged(Arbitrary<byte[]> good) {
		Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
		Arbitrary<List<Integer>> hits = places.list().ofMaxSize(4);
		return Combinators.combine(good, hits, Arbitraries.integers().between(0, 200)).as((bytes, list, cut) -> {
			byte[] damaged = Arrays.copyOf(bytes, Math.max(0, bytes.length - Math.max(0, cut - 100)));
			for (int hit : list) {
				if (damaged.length > 0) {
					damaged[hit % damaged.length] ^= (byte) (hit >> 4);
				}
			}
			return damaged;
		});
	}

}
