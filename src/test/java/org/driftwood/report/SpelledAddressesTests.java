package org.driftwood.report;

import java.util.Map;

import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.HomeEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An address is seen in a title however it is spelled, and a title is text in one line.
 */
class SpelledAddressesTests {

	private static final Ipv4Address HOME = Frames.ipv4("203.0.113.5");

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.5", "at 203.0.113.5:3544", "203.000.113.005", "203-0-113-5",
			"203 . 0 . 113 . 5", "203[.]0[.]113[.]5", "2０3.0.113.5", "٢٠٣.٠.١١٣.٥", "203。0。113。5",
			"5.113.0.203.in-addr.arpa", "cb007105", "CB:00:71:05", "0xcb007105", "2001:0:cb00:7105::1",
			"::ffff:cb00:7105", "34ff8efa", "52.255.142.250", "2001:0:1:2:3:4:34ff:8efa", "3405803781",
			"1.203.0.113.5.9", "host-203-0-113-5.example" })
	void itIsFoundIn(String title) {
		assertThat(Title.tells(new HomeAddresses(Map.of(HOME, HomeEvidence.STATED)), Title.plain(title))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Strays of March", "203.0.113.55", "1203.0.113.5", "203.0.113", "24 packets, 3 hours",
			"192.0.2.1 and 198.51.100.17", "deadbeef", "99999999999999999999" })
	void itIsNotSeenIn(String title) {
		assertThat(Title.tells(new HomeAddresses(Map.of(HOME, HomeEvidence.STATED)), Title.plain(title))).isFalse();
	}

	@Test
	void aTitleIsTextInOneLine() {
		assertThat(Title.plain("  Strays\r\n of\t March\u0000 \u202egnp.exe\u202c \ud800 <b>&amp;</b> 🦐 "))
			.isEqualTo("Strays of March gnp.exe <b>&amp;</b> 🦐");
		assertThat(Title.plain("\u200b\u2060 \ufeff")).isEmpty();
		assertThat(Title.isTooLong("🦐".repeat(120))).isFalse();
		assertThat(Title.isTooLong("a".repeat(121))).isTrue();
	}

}
