package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.decode.Frames.ipv6;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Teredo addresses, and the link-local ones that are built like them. */
class TeredoAddressTests {

	@Test
	void readsTheUsualExample() {
		TeredoAddress address = teredo("2001:0:4136:e378:8000:63bf:3fff:fdd2");
		assertThat(address.server()).hasToString("65.54.227.120");
		assertThat(address.flags()).isEqualTo(0x8000);
		assertThat(address.isCone()).isTrue();
		assertThat(address.hasRandomFlags()).isFalse();
		assertThat(address.mapped()).hasToString("192.0.2.45:40000");
		assertThat(address.rawClient()).hasToString("63.255.253.210");
		assertThat(address.rawPort()).isEqualTo(0x63bf);
		assertThat(address.hasObsoletePrefix()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0, RFC_4380", "8000, RFC_4380", "28a5, RFC_5991", "a8a5, RFC_5991", "1, RFC_5991", "400, RFC_5991",
			"4000, UNKNOWN", "200, UNKNOWN", "100, UNKNOWN", "69a5, UNKNOWN" })
	void tellsTheGenerationByTheFlags(String flags, ClientGeneration generation) {
		assertThat(teredo("2001:0:4136:e378:" + flags + ":63bf:3fff:fdd2").generation()).isEqualTo(generation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001:4860::1", "2001:1::1", "2002::1", "3ffe:831e::1", "fe80::1" })
	void refusesOtherPrefixes(String address) {
		assertThat(TeredoAddress.of(ipv6(address))).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new TeredoAddress(ipv6(address)));
	}

	@Test
	void readsAServersLinkLocalAddress() {
		assertThat(TeredoInterfaceIdentifier.of(ipv6("fe80::8000:f227:34ff:8efa")))
			.contains(new TeredoInterfaceIdentifier(0x8000, ipv4("203.0.113.5")));
		assertThat(TeredoInterfaceIdentifier.of(ipv6("fe80::8000:f227:bec9:1c87")))
			.contains(new TeredoInterfaceIdentifier(0x8000, ipv4("65.54.227.120")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fe80::ffff:ffff:fffe", "fe80::ffff:ffff:ffff", "fe80::8000:ffff:ffff:fffd",
			"fe80::8000:5445:5245:444f", "fe80::9b1:2c3d:4e5f:6071", "fe80::8000:f227:f5ff:fffe",
			"fe80::8000:f227:ffff:ffff", "fe80::1:8000:f227:34ff:8efa", "2001::8000:f227:34ff:8efa" })
	void callsOtherIdentifiersOpaque(String address) {
		assertThat(TeredoInterfaceIdentifier.of(ipv6(address))).isEmpty();
	}

	private static TeredoAddress teredo(String address) {
		return TeredoAddress.of(ipv6(address)).orElseThrow();
	}

}
