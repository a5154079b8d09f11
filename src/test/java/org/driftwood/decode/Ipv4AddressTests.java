package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.driftwood.decode.Frames.ipv4;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IPv4 addresses and what each may be used for. */
class Ipv4AddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "255.255.255.255", "192.0.2.33", "1.20.100.200" })
	void readsAndWritesDottedDecimal(String text) {
		assertThat(ipv4(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.", "1..2.3", "-1.2.3.4",
			"1.2.3.4 ", "a.b.c.d", "1.2.3.1000", ".1.2.3.4", "1.2.3.4.", "00.1.2.3", "1.2.3.4294967297", "1.2.3.٤" })
	void refusesWhatIsNoAddress(String text) {
		assertThat(Ipv4Address.parse(text)).isEmpty();
	}

	@Test
	void flipsEveryBit() {
		assertThat(ipv4("63.255.253.210").complement()).hasToString("192.0.2.45");
	}

	@Test
	void comparesNetworks() {
		assertThat(ipv4("192.0.2.1").sameNetwork(ipv4("192.0.2.254"), 24)).isTrue();
		assertThat(ipv4("192.0.2.1").sameNetwork(ipv4("192.0.3.1"), 24)).isFalse();
		assertThat(ipv4("192.0.2.1").sameNetwork(ipv4("192.0.2.0"), 32)).isFalse();
		assertThatObject(ipv4("198.51.100.77").network(16)).isEqualTo(ipv4("198.51.0.0"));
	}

	@Test
	void ordersUnsigned() {
		assertThat(ipv4("200.0.0.1")).isGreaterThan(ipv4("100.0.0.1"));
	}

	@ParameterizedTest
	@CsvSource({ "0.0.0.0, FORBIDDEN", "0.255.255.255, FORBIDDEN", "1.0.0.0, GLOBAL", "9.255.255.255, GLOBAL",
			"10.0.0.0, PRIVATE", "10.255.255.255, PRIVATE", "11.0.0.0, GLOBAL", "100.63.255.255, GLOBAL",
			"100.64.0.0, SHARED", "100.127.255.255, SHARED", "100.128.0.0, GLOBAL", "127.0.0.1, FORBIDDEN",
			"128.0.0.0, GLOBAL", "169.253.255.255, GLOBAL", "169.254.0.0, FORBIDDEN", "169.255.0.0, GLOBAL",
			"172.15.255.255, GLOBAL", "172.16.0.0, PRIVATE", "172.31.255.255, PRIVATE", "172.32.0.0, GLOBAL",
			"192.0.0.1, SPECIAL", "192.0.1.0, GLOBAL", "192.0.2.0, SPECIAL", "192.0.3.0, GLOBAL",
			"192.88.98.255, GLOBAL", "192.88.99.1, FORBIDDEN", "192.88.100.0, GLOBAL", "192.167.255.255, GLOBAL",
			"192.168.0.0, PRIVATE", "192.169.0.0, GLOBAL", "198.17.255.255, GLOBAL", "198.18.0.0, SPECIAL",
			"198.19.255.255, SPECIAL", "198.20.0.0, GLOBAL", "198.51.100.77, SPECIAL", "198.51.101.0, GLOBAL",
			"203.0.113.5, SPECIAL", "203.0.114.0, GLOBAL", "223.255.255.255, GLOBAL", "224.0.0.0, FORBIDDEN",
			"239.255.255.255, FORBIDDEN", "240.0.0.0, SPECIAL", "255.255.255.254, SPECIAL",
			"255.255.255.255, FORBIDDEN" })
	void hasItsScopeUpToTheEdges(String address, AddressScope scope) {
		assertThat(ipv4(address).scope()).isEqualTo(scope);
	}

	@Test
	void dropsOnlyTheHardClass() {
		assertThat(AddressScope.values()).filteredOn(AddressScope::mustBeDropped)
			.containsExactly(AddressScope.PRIVATE, AddressScope.FORBIDDEN);
		assertThat(AddressScope.values()).filteredOn(AddressScope::isBehindNat)
			.containsExactly(AddressScope.PRIVATE, AddressScope.SHARED);
	}

}
