package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;
import static org.driftwood.decode.Frames.put16;

import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each oddity found once, and not found where there is none. */
class AnomalyTests {

	private static final String RELAY = "192.88.98.9:3545";

	/** A client at 8.8.8.8:40000 of the server 9.9.9.9: nothing special in it. */
	private static final String GOOD = "2001:0:909:909:28a5:63bf:f7f7:f7f7";

	@Test
	void findsNothingInAGoodPacket() {
		assertThat(anomalies(bubble(GOOD))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2001:0:909:909:4000:63bf:f7f7:f7f7, FLAGS_FORBIDDEN",
			"2001:0:909:909:0200:63bf:f7f7:f7f7, FLAGS_FORBIDDEN",
			"2001:0:909:909:0100:63bf:f7f7:f7f7, FLAGS_FORBIDDEN", "2001:0:909:909:0:ffff:f7f7:f7f7, CLIENT_PORT_ZERO",
			"2001:0:909:909:0:f227:f7f7:f7f7, CLIENT_PORT_OF_SERVER",
			"2001:0:909:909:0:63bf:f5fe:fdfc, CLIENT_FORBIDDEN", "2001:0:909:909:0:63bf:80ff:fffe, CLIENT_FORBIDDEN",
			"2001:0:909:909:0:63bf:9bbf:fffe, CLIENT_SPECIAL", "2001:0:909:909:0:63bf:f:ffff, CLIENT_SPECIAL",
			"2001:0:a00:1:0:63bf:f7f7:f7f7, SERVER_FORBIDDEN", "2001:0::63bf:f7f7:f7f7, SERVER_FORBIDDEN",
			"2001:0:c000:201:0:63bf:f7f7:f7f7, SERVER_SPECIAL", "3ffe:831f:909:909::63bf:f7f7:f7f7, OBSOLETE_PREFIX" })
	void findsWhatIsWrongWithAnAddress(String address, Anomaly anomaly) {
		assertThat(anomalies(bubble(address))).containsExactly(anomaly);
		assertThat(anomalies(Frames.ipv6(address, GOOD, 59, 0, new byte[0]))).containsExactly(anomaly);
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.1:5, ORIGIN_FORBIDDEN", "8.8.8.8:0, ORIGIN_FORBIDDEN", "100.64.0.1:5, ORIGIN_SPECIAL" })
	void findsWhatIsWrongWithAnOrigin(String origin, Anomaly anomaly) {
		assertThat(anomalies(join(Frames.origin(origin), bubble(GOOD)))).containsExactly(anomaly);
	}

	@Test
	void anOriginIsTheClientWhosePacketWasHandedOn() {
		byte[] fromGood = Frames.ipv6(GOOD, GOOD, 59, 0, new byte[0]);
		assertThat(anomalies(join(Frames.origin("8.8.8.8:40000"), fromGood))).isEmpty();
		assertThat(anomalies(join(Frames.origin("8.8.8.8:40001"), fromGood)))
			.containsExactly(Anomaly.ORIGIN_NOT_THE_SOURCE);
		assertThat(anomalies(join(Frames.origin("8.8.4.4:40000"), fromGood)))
			.containsExactly(Anomaly.ORIGIN_NOT_THE_SOURCE);
		assertThat(anomalies(join(Frames.origin("8.8.4.4:40000"), bubble(GOOD)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0105aabb, TRAILER_MALFORMED", "01, TRAILER_MALFORMED", "0105aabbccddee, TRAILER_LENGTH_WRONG",
			"0402aabb, TRAILER_LENGTH_WRONG", "0501aa, TRAILER_LENGTH_WRONG", "03020000, TRAILER_LENGTH_WRONG",
			"0309000008080808000100, TRAILER_LENGTH_WRONG", "0200, TRAILER_UNKNOWN", "8100, TRAILER_UNKNOWN",
			"ff00, TRAILER_UNKNOWN", "4100, TRAILER_MAKES_RECEIVER_DROP" })
	void findsWhatIsWrongWithATrailer(String trailer, Anomaly anomaly) {
		byte[] payload = join(bubble(GOOD), hex(trailer));
		assertThat(teredo(Frames.udp("9.9.9.9:3544", "8.8.8.8:40000", payload)).anomalies()).containsExactly(anomaly);
	}

	@Test
	void findsAnAlternateAddressInADirectBubble() {
		assertThat(anomalies(join(bubble(GOOD), hex("0308000008080808c822"))))
			.containsExactly(Anomaly.ALTERNATE_ADDRESS_MISPLACED);
	}

	@Test
	void keepsTheTrailersBeforeAMalformedOne() {
		byte[] payload = join(bubble(GOOD), hex("0104aabbccdd 0502c351 0105aabb"));
		TeredoPacket packet = teredo(Frames.udp(RELAY, "8.8.8.8:40000", payload));
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_DIRECT);
		assertThat(packet.trailers()).extracting(Trailer::type).containsExactly(1, 5);
		assertThat(packet.anomalies()).containsExactly(Anomaly.TRAILER_MALFORMED);
	}

	@Test
	void findsTrailersBehindData() {
		byte[] echo = Frames.ipv6("2001:db8::1", GOOD, 17, 64, hex("0001 0002 0008 0000"));
		assertThat(anomalies(join(echo, hex("0104aabbccdd")))).containsExactly(Anomaly.TRAILER_AFTER_DATA);
	}

	@Test
	void findsLeakedPrivateAddresses() {
		byte[] payload = join(bubble(GOOD), hex("030e0000 08080808c822 64400001c822"));
		assertThat(teredo(Frames.udp("9.9.9.9:3544", "8.8.8.8:40000", payload)).anomalies())
			.containsExactly(Anomaly.PRIVATE_ADDRESS_LEAKED);
	}

	@Test
	void findsABubbleThatCarriesData() {
		assertThat(anomalies(Frames.ipv6("fe80::1", GOOD, 59, 0, new byte[2])))
			.containsExactly(Anomaly.BUBBLE_CARRIES_DATA);
	}

	@Test
	void findsAuthenticationOutOfPlace() {
		assertThat(anomalies(join(Frames.authentication("0102030405060708", 0), bubble(GOOD))))
			.containsExactly(Anomaly.AUTHENTICATION_UNEXPECTED);
	}

	@Test
	void findsConfirmations() {
		byte[] solicitation = Vectors.SOLICITATION.clone();
		solicitation[12] = 1;
		assertThat(teredo(Frames.udp(Vectors.CLIENT, Vectors.SERVER, solicitation)).anomalies())
			.containsExactly(Anomaly.CONFIRMATION_BY_CLIENT);
		byte[] advertisement = Vectors.ADVERTISEMENT.clone();
		advertisement[12] = 1;
		assertThat(advertisement(advertisement)).contains(Anomaly.AUTHENTICATION_REFUSED).hasSize(2);
	}

	@Test
	void findsAWrongInnerChecksum() {
		byte[] solicitation = Vectors.SOLICITATION.clone();
		solicitation[solicitation.length - 1] ^= 1;
		assertThat(teredo(Frames.udp(Vectors.CLIENT, Vectors.SERVER, solicitation)).anomalies())
			.containsExactly(Anomaly.ICMPV6_CHECKSUM_WRONG);
	}

	@Test
	void findsAWrongOuterChecksumUnlessWeSentIt() {
		byte[] wrong = put16(Vectors.v2(), 26, 0x1234);
		assertThat(teredo(wrong).anomalies()).containsExactly(Anomaly.UDP_CHECKSUM_WRONG);
		assertThat(teredo(verdict(113, Frames.sll(Direction.FROM_US, wrong))).anomalies()).isEmpty();
		assertThat(teredo(put16(Vectors.v2(), 26, 0)).anomalies()).isEmpty();
	}

	@Test
	void forgivesAChecksumThatTheNetworkCardWasToComplete() {
		// c633 + 644d + cb00 + 7105 + 0011 + 0045: the pseudo header alone, 61 + 8 bytes.
		byte[] partial = put16(Vectors.v2(), 26, 0x66dd);
		assertThat(teredo(partial).anomalies()).isEmpty();
	}

	@Test
	void findsAUdpLengthBeyondThePacket() {
		assertThat(teredo(put16(Vectors.v2(), 24, 80)).anomalies()).containsExactly(Anomaly.UDP_LENGTH_BEYOND_IPV4);
	}

	@Test
	void findsAPacketThatMayNotBeFragmented() {
		assertThat(teredo(put16(Vectors.v2(), 6, 0x4000)).anomalies()).containsExactly(Anomaly.DONT_FRAGMENT_SET);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1240, 1241 })
	void findsAPacketAboveTheMtu(int length) {
		byte[] inner = Frames.ipv6("2001:db8::1", GOOD, 253, 64, new byte[length]);
		assertThat(anomalies(inner)).isEqualTo((length > 1240) ? Set.of(Anomaly.ABOVE_MTU) : Set.of());
	}

	@Test
	void findsADiscoveryBubbleThatLeavesTheLink() {
		byte[] inner = Frames.ipv6(GOOD, "ff02::1", 59, 1, new byte[0]);
		assertThat(teredo(Frames.udp("10.1.2.3:5000", "224.0.0.253:3544", 2, inner)).anomalies())
			.containsExactly(Anomaly.DISCOVERY_TTL);
		assertThat(teredo(Frames.udp("10.1.2.3:5000", "224.0.0.253:3544", 1, inner)).anomalies()).isEmpty();
	}

	@Test
	void findsExtensionHeadersThatDoNotEnd() {
		byte[] nine = hex("3c00000000000000".repeat(9));
		assertThat(anomalies(Frames.ipv6("2001:db8::1", GOOD, 60, 64, nine)))
			.containsExactly(Anomaly.EXTENSION_HEADERS_TOO_MANY);
		assertThat(anomalies(Frames.ipv6("2001:db8::1", GOOD, 60, 64, hex("3b01000000000000"))))
			.containsExactly(Anomaly.EXTENSION_HEADER_BROKEN);
	}

	@Test
	void findsBrokenTransportHeaders() {
		assertThat(anomalies(Frames.ipv6("2001:db8::1", GOOD, 6, 64, new byte[13])))
			.containsExactly(Anomaly.TRANSPORT_HEADER_BROKEN);
		assertThat(anomalies(Frames.ipv6("2001:db8::1", GOOD, 17, 64, new byte[7])))
			.containsExactly(Anomaly.TRANSPORT_HEADER_BROKEN);
	}

	@Test
	void findsDataFromTheServersPort() {
		byte[] inner = Frames.ipv6("2001:db8::1", GOOD, 17, 64, hex("0001 0002 0008 0000"));
		assertThat(teredo(Frames.udp("9.9.9.9:3544", "8.8.8.8:40000", inner)).anomalies())
			.containsExactly(Anomaly.DATA_FROM_SERVER_PORT);
	}

	@Test
	void findsTeredoInTeredo() {
		byte[] nested = Frames.ipv6("2001:db8::1", GOOD, 17, 64,
				join(hex("c000 c001 0038 0000"), Frames.origin("8.8.8.8:5"), bubble(GOOD)));
		assertThat(anomalies(nested)).containsExactly(Anomaly.NESTED);
	}

	@Test
	void findsWrongAdvertisements() {
		byte[] wrongServer = Vectors.ADVERTISEMENT.clone();
		wrongServer[wrongServer.length - 9] ^= 0x10;
		assertThat(advertisement(wrongServer)).contains(Anomaly.ADVERTISEMENT_PREFIX_WRONG);
		byte[] wrongOption = Vectors.ADVERTISEMENT.clone();
		wrongOption[wrongOption.length - 31] = 0;
		assertThat(advertisement(wrongOption)).contains(Anomaly.ADVERTISEMENT_PREFIX_WRONG,
				Anomaly.ADVERTISEMENT_OPTION_BROKEN);
		byte[] bare = Arrays.copyOfRange(Vectors.ADVERTISEMENT, 21, Vectors.ADVERTISEMENT.length);
		assertThat(advertisement(bare)).containsExactly(Anomaly.ADVERTISEMENT_WITHOUT_ORIGIN);
	}

	@Test
	void acceptsTheAdvertisementOfASecondServerAddress() {
		assertThat(teredo(Frames.udp("203.0.113.6:3544", Vectors.CLIENT, Vectors.ADVERTISEMENT)).anomalies())
			.containsExactly(Anomaly.ORIGIN_SPECIAL);
	}

	private static Set<Anomaly> advertisement(byte[] payload) {
		return teredo(Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload)).anomalies();
	}

	private static byte[] bubble(String destination) {
		return Frames.ipv6("2001:db8::1", destination, 59, 0, new byte[0]);
	}

	private static Set<Anomaly> anomalies(byte[] payload) {
		return teredo(Frames.udp(RELAY, "8.8.8.8:40000", payload)).anomalies();
	}

}
