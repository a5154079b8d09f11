package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.driftwood.decode.Frames.ipv6;

import java.util.Random;

import org.driftwood.decode.AddressAnatomy.Embedding;
import org.driftwood.decode.AddressAnatomy.Field;
import org.driftwood.decode.AddressAnatomy.Part;
import org.driftwood.decode.AddressAnatomy.Scheme;
import org.driftwood.decode.AddressAnatomy.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in addresses of every kind. */
class AddressAnatomyTests {

	@Test
	void takesATeredoAddressApart() {
		AddressAnatomy anatomy = AddressAnatomy.of(ipv6("2001:0:4136:e378:8000:63bf:3fff:fdd2"));
		assertThat(anatomy.embeddings()).singleElement().satisfies((embedding) -> {
			assertThat(embedding.scheme()).isEqualTo(Scheme.TEREDO);
			assertThat(embedding.parts())
				.extracting(Part::field, Part::offset, (part) -> part.raw().toString(), Part::step, Part::value)
				.containsExactly(tuple(Field.PREFIX, 0, "20010000", Step.AS_IS, "20010000"),
						tuple(Field.SERVER, 4, "4136e378", Step.AS_IS, "65.54.227.120"),
						tuple(Field.FLAGS, 8, "8000", Step.BITS, "0x8000"),
						tuple(Field.PORT, 10, "63bf", Step.FLIP, "40000"),
						tuple(Field.CLIENT, 12, "3ffffdd2", Step.FLIP, "192.0.2.45"));
		});
	}

	@ParameterizedTest
	@CsvSource({ "2001:0:4136:e378::63bf:3fff:fdd2, TEREDO, 192.0.2.45",
			"3ffe:831f:4136:e378::63bf:3fff:fdd2, OBSOLETE_TEREDO, 192.0.2.45",
			"fe80::8000:f227:34ff:8efa, TEREDO_LINK_LOCAL, 203.0.113.5", "2002:c000:221::1, SIX_TO_FOUR, 192.0.2.33",
			"2001:db8::5efe:c000:221, ISATAP, 192.0.2.33", "fe80::200:5efe:c000:221, ISATAP, 192.0.2.33",
			"64:ff9b::c000:221, NAT64, 192.0.2.33", "::ffff:192.0.2.33, IPV4_MAPPED, 192.0.2.33",
			"fe80::216:3eff:fe01:203, EUI_64, 00:16:3e:01:02:03", "fd00::42:acff:fe11:2, EUI_64, 02:42:ac:11:00:02" })
	void findsEveryScheme(String address, Scheme scheme, String value) {
		assertThat(AddressAnatomy.of(ipv6(address)).embeddings()).singleElement().satisfies((embedding) -> {
			assertThat(embedding.scheme()).isEqualTo(scheme);
			assertThat(embedding.parts().getLast().value()).isEqualTo(value);
		});
	}

	@Test
	void findsTwoInOneAddress() {
		assertThat(AddressAnatomy.of(ipv6("2002:c000:221:0:216:3eff:fe01:203")).embeddings())
			.extracting(Embedding::scheme)
			.containsExactly(Scheme.SIX_TO_FOUR, Scheme.EUI_64);
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", "::1", "2001:db8::1", "ff02::1:ff00:fe00", "64:ff9b:1::1", "fe80::1",
			"2001:4860:4860::8888", "fe80::9b1:2c3d:4e5f:6071" })
	void findsNothingInOthers(String address) {
		assertThat(AddressAnatomy.of(ipv6(address)).embeddings()).isEmpty();
	}

	@Test
	void givesPartsThatAreTheAddressesOwnBytes() {
		Random random = new Random(5952);
		for (int i = 0; i < 10_000; i++) {
			Ipv6Address address = new Ipv6Address(0x2001_0000_0000_0000L | random.nextInt(), random.nextLong());
			for (Embedding embedding : AddressAnatomy.of(address).embeddings()) {
				for (Part part : embedding.parts()) {
					assertThat(part.raw()).isEqualTo(address.bytes().slice(part.offset(), part.raw().length()));
				}
			}
		}
	}

}
