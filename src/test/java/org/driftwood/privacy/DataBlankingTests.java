package org.driftwood.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of data that was blanked: nothing, also not in checksums. */
class DataBlankingTests {

	private static final String FROM = "2001:0:cb00:7105:0:37dd:3fff:fd37";

	private static final String TO = "2001:0:cb00:7105:28a5:63bf:39cc:9bb2";

	private static final int UDP_CHECKSUM = ExcerptFrame.LINK_HEADER_LENGTH + 26;

	private final Random random = new Random(4380);

	@ParameterizedTest
	@CsvSource({ "17, 04d2 0035 000c 0000", "58, 8000 0000 1234 0001",
			"6, 04d2 0050 00000001 00000002 5018 0400 0000 0000" })
	void whateverTheDataWasTheSameIsKept(int protocol, String header) {
		Set<Bytes> kept = new HashSet<>();
		for (int i = 0; i < 200; i++) {
			byte[] data = new byte[4];
			this.random.nextBytes(data);
			kept.add(kept(packet(protocol, summed(protocol, Frames.join(Frames.hex(header), data)))));
		}
		assertThat(kept).hasSize(1);
	}

	@Test
	void rightAndWrongChecksumsStayWhatTheyWere() {
		byte[] echo = Frames.icmpv6(FROM, TO, Frames.hex("8000 0000 1234 0001 c0ffee"));
		assertThat(anomalies(packet(58, echo))).doesNotContain(Anomaly.ICMPV6_CHECKSUM_WRONG,
				Anomaly.UDP_CHECKSUM_WRONG);
		byte[] wrongInside = echo.clone();
		wrongInside[3]++;
		assertThat(anomalies(packet(58, wrongInside))).contains(Anomaly.ICMPV6_CHECKSUM_WRONG);
		byte[] wrongOutside = packet(58, echo);
		wrongOutside[27]++;
		assertThat(anomalies(wrongOutside)).contains(Anomaly.UDP_CHECKSUM_WRONG);
	}

	@Test
	void noChecksumStaysNone() {
		byte[] packet = packet(17, Frames.hex("04d2 0035 000c 0000 c0ffee01"));
		assertThat(kept(Frames.put16(packet.clone(), 26, 0)).u16(UDP_CHECKSUM)).isZero();
		assertThat(kept(packet).u16(UDP_CHECKSUM)).isNotZero();
	}

	@Test
	void whatCannotBeVerifiedHasNone() {
		byte[] packet = packet(17, Frames.hex("04d2 0035 000c 1234 c0ffee01"));
		Verdict.Recognised cut = recognised(packet, packet.length - 1);
		Bytes kept = new ExcerptFrames(false).of(0, cut).bytes();
		assertThat(kept.u16(UDP_CHECKSUM)).isZero();
		assertThat(kept.from(kept.length() - 5)).hasToString("0000000000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "60000000 0000 ff40 fe80000000000000 0000000000000001",
			"0001 0000 0102030405060708 00 0000 1234", "0001 ff00 aaaaaaaa",
			"0001 0000 0102030405060708 00 0001 0000 c0ffee00", "0000 f227 3fffffd2 0000 f227 3fffffd2 c0ffee",
			"0000 f226 3fffffd2 0000 f227 3fffffd2 60000000 0000 3b40 fe80000000000000 0000000000000001",
			"0000 f227 3fffffd2 0001 0000 0102030405060708 00 c0ffee" })
	void aHeaderThatCannotBeReadStaysRecognisable(String payload) {
		byte[] packet = Frames.udp("203.0.113.5:3544", "198.51.100.77:40000", Frames.hex(payload));
		Verdict.Malformed before = (Verdict.Malformed) recognised(packet, packet.length);
		Verdict.Malformed after = (Verdict.Malformed) again(before);
		assertThat(after.fault()).isEqualTo(before.fault());
		assertThat(after.packet().anomalies()).isEqualTo(before.packet().anomalies());
		assertThat(after.outer().payload().toString()).doesNotContain("c0ffee", "aaaaaaaa");
	}

	private static byte[] summed(int protocol, byte[] upper) {
		int at = List.of(6, 17, 58).indexOf(protocol);
		int sum = Checksum.of(Frames.ipv6(FROM), Frames.ipv6(TO), protocol, Bytes.of(upper));
		return Frames.put16(upper, List.of(16, 6, 2).get(at), (sum == 0) ? 0xffff : sum);
	}

	private static byte[] packet(int protocol, byte[] upper) {
		return Frames.udp("192.0.2.200:51234", "198.51.100.77:40000", Frames.ipv6(FROM, TO, protocol, 64, upper));
	}

	private static Bytes kept(byte[] packet) {
		return new ExcerptFrames(false).of(0, recognised(packet, packet.length)).bytes();
	}

	private static Set<Anomaly> anomalies(byte[] packet) {
		Verdict.Recognised before = recognised(packet, packet.length);
		assertThat(again(before).packet().anomalies()).isEqualTo(before.packet().anomalies());
		return before.packet().anomalies();
	}

	private static Verdict.Recognised again(Verdict.Recognised verdict) {
		ExcerptFrame frame = new ExcerptFrames(false).of(0, verdict);
		return (Verdict.Recognised) new PacketDecoder().decode(ExcerptFrame.LINK_TYPE, frame.bytes(),
				frame.originalLength());
	}

	private static Verdict.Recognised recognised(byte[] packet, int captured) {
		return (Verdict.Recognised) new PacketDecoder().decode(228, Bytes.of(packet, 0, captured), packet.length);
	}

}
