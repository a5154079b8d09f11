package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extension headers, transport headers and advertisements for themselves. */
class TransportTests {

	@Test
	void passesEightExtensionHeadersAndNoMore() {
		byte[] eight = hex("3c00000000000000".repeat(7) + "0600000000000000");
		assertThat(HeaderChain.walk(60, Bytes.of(eight)))
			.isEqualTo(new HeaderChain(6, 64, HeaderChain.End.TRANSPORT, false));
		byte[] nine = hex("3c00000000000000".repeat(9));
		assertThat(HeaderChain.walk(60, Bytes.of(nine)).end()).isEqualTo(HeaderChain.End.TOO_MANY);
	}

	@Test
	void stopsAtAHeaderThatRunsPastThePacket() {
		assertThat(HeaderChain.walk(0, Bytes.of(hex("06010000000000"))))
			.isEqualTo(new HeaderChain(0, 0, HeaderChain.End.BROKEN, false));
		assertThat(HeaderChain.walk(0, Bytes.of(hex("3cff000000000000"))).end()).isEqualTo(HeaderChain.End.BROKEN);
	}

	@Test
	void keepsTheChecksumOfRoutedPacketsUnchecked() {
		assertThat(HeaderChain.walk(43, Bytes.of(hex("3a00000000000000"))).changesChecksum()).isTrue();
		assertThat(HeaderChain.walk(60, Bytes.of(hex("3a00000000000000"))).changesChecksum()).isFalse();
	}

	@Test
	void readsTcpFlagsFromTheFirstFourteenBytes() {
		Bytes bytes = Bytes.of(hex("01bb c000 00000000 00000000 5014"));
		TransportHeader header = TransportHeader.read(6, bytes);
		assertThat(header.transport()).isEqualTo(new Transport.Tcp(443, 49152, 0x14));
		assertThat(header.length()).isEqualTo(14);
		assertThat(TransportHeader.read(6, bytes.first(13)).transport()).isEqualTo(new Transport.Other(6));
	}

	@Test
	void refusesATcpHeaderShorterThanItself() {
		byte[] segment = hex("01bb c000 00000000 00000000 4010 0000 00000000");
		assertThat(TransportHeader.read(6, Bytes.of(segment)).broken()).isEqualTo(Anomaly.TRANSPORT_HEADER_BROKEN);
	}

	@Test
	void readsAllOptionsOfAnAdvertisement() {
		RouterAdvertisement advertisement = advertisement("""
				86 00 0000 40 00 0708 00003a98 000007d0
				01 01 00163e000001 # link-layer address: passed over
				05 01 0000 00000500 # MTU 1280
				03 04 40 c0 ffffffff ffffffff 00000000 20010000cb007105 0000000000000000
				03 04 30 c0 ffffffff ffffffff 00000000 20010db800000000 0000000000000000
				""");
		assertThat(advertisement)
			.isEqualTo(new RouterAdvertisement(1800, 15000, 2000, Frames.ipv6("2001:0:cb00:7105::"), 64, 2, 1280));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0300", "03", "0304", "03 03 40c0 ffffffff ffffffff 00000000 20010000cb007105",
			"05 02 0000 00000500 0000000000000000", "01 01 00163e000001 00" })
	void keepsWhatStandsBeforeABrokenOption(String option) {
		TransportHeader header = Icmpv6Message.read(Bytes.of(hex("""
				86 00 0000 40 00 0000 00003a98 000007d0
				05 01 0000 000005dc
				""" + option)));
		assertThat(header.broken()).isEqualTo(Anomaly.ADVERTISEMENT_OPTION_BROKEN);
		Transport.Icmpv6 message = (Transport.Icmpv6) header.transport();
		assertThat(Objects.requireNonNull(message.advertisement()).mtu()).isEqualTo(1500);
		assertThat(Objects.requireNonNull(message.advertisement()).prefixes()).isZero();
	}

	@Test
	void givesNoAdvertisementWithoutItsFixedPart() {
		TransportHeader header = Icmpv6Message.read(Bytes.of(hex("86 00 0000 40 00 0000 00003a98 000007")));
		assertThat(header.transport()).isEqualTo(new Transport.Icmpv6(134, 0, null, null));
		assertThat(header.broken()).isEqualTo(Anomaly.TRANSPORT_HEADER_BROKEN);
	}

	private static RouterAdvertisement advertisement(String message) {
		TransportHeader header = Icmpv6Message.read(Bytes.of(hex(message)));
		assertThat(header.broken()).isNull();
		return Objects.requireNonNull(((Transport.Icmpv6) header.transport()).advertisement());
	}

}
