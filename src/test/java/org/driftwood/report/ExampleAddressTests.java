package org.driftwood.report;

import java.time.Instant;
import java.util.List;

import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.report.ExampleAddress.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExampleAddressTests {

	@Test
	void showsEachFieldRawAndDecoded() {
		ExampleAddress address = ExampleAddress.of(packetTo("2001:0:cb00:7105:28a5:63bf:39cc:9bb2")).orElseThrow();
		Field port = address.fields().get(3);
		assertThat(address.fields()).extracting(Field::name)
			.containsExactly("PREFIX", "SERVER", "FLAGS", "PORT", "CLIENT");
		assertThat(port.bytes()).isEqualTo("63 bf");
		assertThat(port.flipped()).isEqualTo("9c 40");
		assertThat(port.value()).isEqualTo("40000");
		assertThat(port.offset()).isEqualTo(10);
		assertThat(port.last()).isEqualTo(11);
	}

	@Test
	void isEmptyForAnOrdinaryAddress() {
		assertThat(ExampleAddress.of(packetTo("2001:db8::1"))).isEmpty();
	}

	private static PacketRow packetTo(String destination) {
		PacketRow.Outer outer = new PacketRow.Outer("192.0.2.1", 3544, "198.51.100.77", 40000, 54, 1, "TO_US",
				List.of());
		PacketRow.Inner inner = new PacketRow.Inner("fe80::1", destination, 59, 0, 0, null);
		PacketRow.TeredoRow teredo = Ipv6Address.parse(destination)
			.flatMap(TeredoAddress::of)
			.map((it) -> PacketRow.TeredoRow.of(it, it, AddressText.IN_FULL))
			.orElse(null);
		return new PacketRow(1, Instant.EPOCH, outer, "BUBBLE_DIRECT", null, null, null, inner, null, teredo, null,
				null, null, List.of(), List.of(), null, false, false, false);
	}

}
