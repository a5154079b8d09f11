package org.driftwood.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever somebody pastes is read, or is not, and what is read is what the JDK reads.
 */
class AddressFuzzTests {

	static Stream<byte[]> addresses() {
		return Stream
			.of("2001:0:4136:e378:8000:63bf:3fff:fdd2", "fe80::8000:f227:3fff:fdfe", "::ffff:192.0.2.1",
					"64:ff9b::198.51.100.17", "2002:c000:201::1", "fe80::200:5efe:192.0.2.1", "::", "1::",
					"192.0.2.255", "::1:2:3:4:5:6:7")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	@MethodSource("addresses")
	@FuzzTest
	void readsAnyAddress(byte[] data) {
		String text = new String(data, StandardCharsets.UTF_8);
		Ipv4Address.parse(text).ifPresent((address) -> {
			InetAddress jdk = Inet4Address.ofLiteral(text);
			assertThat(jdk.getHostAddress()).isEqualTo(address.toString());
		});
		Ipv6Address.parse(text).ifPresent((address) -> check(text, address));
	}

	private static void check(String text, Ipv6Address address) {
		assertThat(Ipv6Address.parse(address.toString())).contains(address);
		byte[] bytes = address.bytes().toArray();
		InetAddress jdk = Inet6Address.ofLiteral(text);
		if (jdk instanceof Inet6Address) {
			assertThat(jdk.getAddress()).isEqualTo(bytes);
		}
		else {
			assertThat(address.toString()).isEqualTo("::ffff:" + jdk.getHostAddress());
		}
		Anatomy anatomy = Anatomy.of(address);
		assertThat(anatomy.bytes().replace(" ", "")).isEqualTo(HexFormat.of().formatHex(bytes));
		assertThat(anatomy.embeddings()).allSatisfy((found) -> assertThat(found.fields()).isNotEmpty());
	}

	static Stream<byte[]> pastes() {
		return Stream
			.of("6000000000003b1520010000cb007105000037dd3ffffd3720010000cb00710528a563bf39cc9bb2", """
					0000  60 00 00 00 00 00 3b 15  20 01 00 00 cb 00 71 05   `.....;. .....q.
					0010  00 00 37 dd 3f ff fd 37  20 01 00 00 cb 00 71 05   ..7.?..7 .....q.
					0020  28 a5 63 bf 39 cc 9b b2                           (.c.9...
					""", "\t0x0000:  4500 004c 0000 0000 3611 0000 cb00 7105  E..L....6.....q.\n",
					"0x60, 0x00; 00:00-00.00", " 00   x\u2028\ry", "zz")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	/** The same at the beginning of a paste as long as any that is read. */
	@MethodSource("pastes")
	@FuzzTest
	void readsAnyPaste(byte[] data) {
		String text = new String(data, StandardCharsets.UTF_8);
		PastedPacket.parseHex(text).flatMap(PastedPacket::of).ifPresent((packet) -> {
			assertThat(packet.kind()).isNotEmpty();
			assertThat(packet).hasSameHashCodeAs(packet);
		});
		PastedPacket.parseHex(text.repeat(4096 / (text.length() + 1) + 1));
	}

	static Stream<byte[]> packets() {
		return pastes().flatMap((paste) -> PastedPacket.parseHex(new String(paste, StandardCharsets.UTF_8)).stream());
	}

	@MethodSource("packets")
	@FuzzTest
	void takesAnyPacketApart(byte[] packet) {
		PastedPacket.of(packet).ifPresent((it) -> assertThat(it.kind()).isNotEmpty());
	}

}
