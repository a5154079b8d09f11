package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkAddressesTests {

	@ParameterizedTest
	@CsvSource({ "ETHERNET, 020000000001 020000000002 0800, 0 6", "ETHERNET, 020000000001 02000000, 0",
			"LINUX_COOKED, 0000 0001 0006 020000000001 0000 0800, 6",
			"LINUX_COOKED, 0000 0304 0000 0000000000000000 0800, ''",
			"LINUX_COOKED_2, 0800 0000 00000001 0001 00 06 020000000001 0000, 12",
			"IEEE_802_11, 0800 0000 020000000001 020000000002 020000000003 0000, 4 10 16",
			"IEEE_802_11, 8803 0000 020000000001 020000000002 020000000003 0000 020000000004, 4 10 16 24",
			"IEEE_802_11, 8000 0000 020000000001 020000000002 020000000003 0000, 4 10 16",
			"IEEE_802_11, d400 0000 020000000001 00000000 0000, 4",
			"IEEE_802_11, b400 0000 020000000001 020000000002, 4 10",
			"IEEE_802_11, 0c00 0000 020000000001 020000000002, ''",
			"RADIOTAP, 0000 0800 00000000 d400 0000 020000000001, 12",
			"RADIOTAP, 0000 ffff 00000000 d400 0000 020000000001, ''", "RAW_IPV4, 450000000000000000000000, ''" })
	void findsThem(LinkType type, String frame, String places) {
		assertThat(places(type, hex(frame))).isEqualTo(places);
	}

	@ParameterizedTest
	@EnumSource(LinkType.class)
	void findsNoneOutsideOfTheFrame(LinkType type) {
		for (int length = 0; length < 60; length++) {
			for (int value = 0; value < 256; value++) {
				byte[] frame = new byte[length];
				Arrays.fill(frame, (byte) value);
				assertThat(places(type, frame)).hasSizeLessThan(12);
			}
		}
	}

	private static String places(LinkType type, byte[] frame) {
		List<String> places = new ArrayList<>();
		int at = LinkAddresses.at(type, Bytes.of(frame), 0);
		while (at != LinkAddresses.NONE) {
			Bytes.of(frame).slice(at, LinkAddresses.LENGTH);
			places.add(Integer.toString(at));
			at = LinkAddresses.at(type, Bytes.of(frame), places.size());
		}
		return String.join(" ", places);
	}

}
