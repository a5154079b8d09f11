package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.driftwood.decode.Frames.ipv6;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IPv6 addresses as text both ways, and their ranges. */
class Ipv6AddressTests {

	@ParameterizedTest
	@CsvSource({ "2001:0db8::0001, 2001:db8::1", "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
			"2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
			"2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:DB8::ABCD:EF, 2001:db8::abcd:ef", "::, ::", "::1, ::1",
			"1::, 1::", "0:0:0:0:0:ffff:c000:221, ::ffff:192.0.2.33", "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
			"1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0", "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
			"1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201" })
	void writesTheCanonicalText(String text, String canonical) {
		assertThat(ipv6(text)).hasToString(canonical);
		assertThatObject(ipv6(canonical)).isEqualTo(ipv6(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3",
			"12345::", "g::", "fe80::1%eth0", "::1.2.3", "::1.2.3.256", "1.2.3.4::", "1:2:3:4:5:6:7:1.2.3.4", " ::1",
			"::1 ", ":1::", "1:", "1::2:", "[::1]", "0000:0000:0000:0000:0000:ffff:255.255.255.2555" })
	void refusesWhatIsNoAddress(String text) {
		assertThat(Ipv6Address.parse(text)).isEmpty();
	}

	@Test
	void giveGroupsAndBytes() {
		Ipv6Address address = ipv6("2001:0:cb00:7105:28a5:63bf:39cc:9bb2");
		assertThat(address.group(0)).isEqualTo(0x2001);
		assertThat(address.group(7)).isEqualTo(0x9bb2);
		assertThat(address.bytes()).hasToString("20010000cb00710528a563bf39cc9bb2");
	}

	@Test
	void knowsItsRanges() {
		assertThat(ipv6("fe80::1").isLinkLocal()).isTrue();
		assertThat(ipv6("febf::1").isLinkLocal()).isTrue();
		assertThat(ipv6("fec0::1").isLinkLocal()).isFalse();
		assertThat(ipv6("ff02::1").isMulticast()).isTrue();
		assertThat(ipv6("fe80::1").isMulticast()).isFalse();
		assertThat(ipv6("3fff::1").isGlobalUnicast()).isTrue();
		assertThat(ipv6("4000::1").isGlobalUnicast()).isFalse();
		assertThat(ipv6("fd00::1").isGlobalUnicast()).isFalse();
	}

}
