package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.cut;
import static org.driftwood.decode.Decoded.cutShort;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets of which the capture holds only a part. */
class CutShortTests {

	private static final int HEADERS = 28;

	@ParameterizedTest
	@MethodSource("org.driftwood.decode.Vectors#ipv4Packets")
	void everyPrefixGetsAVerdictAndIsNeverMalformed(byte[] packet) {
		for (int length = 0; length < packet.length; length++) {
			assertThat(cut(packet, length)).as("cut at %d", length).isNotInstanceOf(Verdict.Malformed.class);
			assertThat(verdict(Arrays.copyOf(packet, length))).isEqualTo(cut(packet, length));
		}
		assertThat(cut(packet, packet.length)).isInstanceOf(Verdict.Teredo.class);
	}

	@ParameterizedTest
	@MethodSource("org.driftwood.decode.Vectors#ipv4Packets")
	void everyShorterPayloadGetsAVerdict(byte[] packet) {
		for (int length = HEADERS; length < packet.length; length++) {
			byte[] payload = Arrays.copyOfRange(packet, HEADERS, length);
			assertThat(verdict(Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload)))
				.isNotInstanceOf(Verdict.CutShort.class);
		}
	}

	@ParameterizedTest
	@MethodSource("org.driftwood.decode.Vectors#ipv4Packets")
	void everyPrefixOfAFrameGetsAVerdict(byte[] packet) {
		byte[] sll = Frames.sll(Direction.TO_US, packet);
		byte[] sll2 = Frames.sll2(Direction.TO_US, packet);
		byte[] ethernet = Frames.ethernet("8100 0001 8847 00010100", packet);
		for (int length = 0; length < packet.length; length++) {
			assertThat(verdict(113, Arrays.copyOf(sll, length))).isNotNull();
			assertThat(verdict(276, Arrays.copyOf(sll2, length))).isNotNull();
			assertThat(verdict(1, Arrays.copyOf(ethernet, length))).isNotNull();
		}
	}

	@Test
	void stillShowsTheOriginWhenTheInnerHeaderIsCut() {
		TeredoPacket packet = cutShort(cut(Vectors.v1(), HEADERS + 30));
		assertThat(packet.kind()).isEqualTo(PacketKind.TRUNCATED);
		assertThat(packet.origin()).isEqualTo(new OriginIndication(Frames.endpoint("192.0.2.33:3545")));
		assertThat(packet.inner()).isNull();
		assertThat(packet.dataOffset()).isEqualTo(8);
		assertThat(packet.dataEnd()).isEqualTo(30);
	}

	@Test
	void stillShowsAuthenticationAndInnerHeader() {
		TeredoPacket packet = cutShort(cut(Vectors.v3(), HEADERS + 21 + 40));
		assertThat(Objects.requireNonNull(packet.authentication()).nonce()).isEqualTo(0x1122334455667788L);
		InnerPacket inner = Objects.requireNonNull(packet.inner());
		assertThat(inner.payloadLength()).isEqualTo(48);
		assertThat(inner.transport()).isEqualTo(new Transport.Other(58));
		assertThat(packet.anomalies()).containsExactly(Anomaly.ORIGIN_SPECIAL);
		assertThat(packet.dataOffset()).isEqualTo(61);
		assertThat(packet.dataEnd()).isEqualTo(61);
	}

	@Test
	void readsTheTrailersBeforeTheCut() {
		TeredoPacket packet = cutShort(cut(Vectors.v4(), HEADERS + 50));
		assertThat(packet.kind()).isEqualTo(PacketKind.TRUNCATED);
		assertThat(packet.trailers()).extracting(Trailer::type).containsExactly(Trailer.NONCE);
		assertThat(packet.anomalies()).doesNotContain(Anomaly.TRAILER_MALFORMED);
	}

	@Test
	void countsOffTheTeredoPortOnlyWithATeredoAddressToSee() {
		notTeredo(cut(Vectors.v5(), HEADERS + 23), Verdict.Reason.OTHER_UDP);
		assertThat(cutShort(cut(Vectors.v5(), HEADERS + 24)).inner()).isNull();
		assertThat(cutShort(cut(Vectors.v5(), HEADERS + 40)).inner()).isNotNull();
	}

	@Test
	void countsOnTheTeredoPortFromWhereItCanBeTold() {
		notTeredo(cut(Vectors.v1(), HEADERS - 1), Verdict.Reason.NOT_UDP);
		notTeredo(cut(Vectors.v1(), HEADERS), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		notTeredo(cut(Vectors.v1(), HEADERS + 13), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		assertThat(cutShort(cut(Vectors.v1(), HEADERS + 14)).origin()).isNotNull();
		notTeredo(cut(Vectors.v2(), HEADERS + 12), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		assertThat(cutShort(cut(Vectors.v2(), HEADERS + 13)).authentication()).isNotNull();
		notTeredo(cut(Vectors.v4(), HEADERS + 9), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		assertThat(cutShort(cut(Vectors.v4(), HEADERS + 10)).inner()).isNull();
	}

	@Test
	void refusesWhatSpeaksAgainstItBeforeTheCut() {
		byte[] distributed = Frames.join("d1:ad2:id20:".getBytes(StandardCharsets.US_ASCII), new byte[80]);
		byte[] dns = Frames.join(Frames.hex("6abc 0100 0001 0000 0000 0000 0377777700 0001 0001"), new byte[40]);
		byte[] foreign = Frames.ipv6("2001:db8::1", "2001:db8::2", 6, 64, new byte[40]);
		byte[] unique = Frames.ipv6("fd00::1", "fd00::2", 6, 64, new byte[40]);
		for (byte[] payload : List.of(distributed, dns, unique)) {
			byte[] packet = Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload);
			for (int length = HEADERS; length < packet.length; length++) {
				assertThat(cut(packet, length)).as("cut at %d", length).isInstanceOf(Verdict.NotTeredo.class);
			}
		}
		byte[] packet = Frames.udp(Vectors.SERVER, Vectors.CLIENT, foreign);
		assertThat(cut(packet, HEADERS + 27)).isInstanceOf(Verdict.CutShort.class);
		notTeredo(cut(packet, HEADERS + 28), Verdict.Reason.OTHER_ON_TEREDO_PORT);
	}

	@Test
	void refusesForeignAddressesAlsoWhenCut() {
		byte[] inner = Frames.ipv6("2001:db8::1", "2001:db8::2", 6, 64, new byte[40]);
		byte[] packet = Frames.udp(Vectors.SERVER, Vectors.CLIENT, inner);
		notTeredo(cut(packet, HEADERS + 40), Verdict.Reason.IPV6_ON_TEREDO_PORT);
	}

	@Test
	void readsAFirstFragmentAsFarAsItGoes() {
		byte[] inner = Frames.ipv6(Vectors.PEER_ADDRESS, Vectors.CLIENT_ADDRESS, 17, 64,
				Frames.join(Frames.hex("04d2 0035 0100 0000"), new byte[248]));
		byte[] whole = Frames.udp(Vectors.PEER, Vectors.CLIENT, inner);
		byte[] first = Frames.put16(Frames.put16(Arrays.copyOf(whole, 20 + 64), 2, 84), 6, 0x2000);
		TeredoPacket packet = cutShort(verdict(first));
		assertThat(packet.kind()).isEqualTo(PacketKind.FRAGMENT);
		assertThat(Objects.requireNonNull(packet.inner()).transport()).isEqualTo(new Transport.Udp(1234, 53));
		assertThat(packet.anomalies()).doesNotContain(Anomaly.UDP_CHECKSUM_WRONG, Anomaly.UDP_LENGTH_BEYOND_IPV4);
		assertThat(packet.dataOffset()).isEqualTo(48);
		assertThat(packet.dataEnd()).isEqualTo(56);
	}

	@Test
	void leavesLaterAndForeignFragmentsAlone() {
		notTeredo(verdict(Frames.put16(Vectors.v1(), 6, 1)), Verdict.Reason.LATER_FRAGMENT);
		notTeredo(verdict(Frames.put16(Vectors.v1(), 6, 0x2001)), Verdict.Reason.LATER_FRAGMENT);
		byte[] dns = Frames.udp("192.0.2.1:53", "192.0.2.2:1000", new byte[40]);
		notTeredo(verdict(Frames.put16(dns, 6, 0x2000)), Verdict.Reason.FIRST_FRAGMENT);
	}

}
