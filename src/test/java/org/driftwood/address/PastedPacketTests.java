package org.driftwood.address;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PastedPacketTests {

	/** A bubble that a server hands on, as UDP payload. */
	private static final String BUBBLE = """
			0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f6071
			20010000cb00710528a563bf39cc9bb2""";

	/** The same in a Linux cooked frame, version 2. */
	private static final String FRAME = "08000000000000020001000600163e0000010000"
			+ "4500004c1000000036110e1bcb007105c633644d0dd89c40003882ae" + BUBBLE.replace("\n", "");

	@Test
	void readsAPayload() {
		PastedPacket packet = PastedPacket.of(PastedPacket.parseHex(BUBBLE).orElseThrow()).orElseThrow();
		assertThat(packet.kind()).isEqualTo("BUBBLE_FROM_SERVER");
		assertThat(packet.origin()).isEqualTo("192.0.2.33:3545");
		assertThat(packet.outerSource()).isNull();
		assertThat(packet.destination()).isNotNull();
	}

	@Test
	void readsAWholeFrame() {
		PastedPacket packet = PastedPacket.of(PastedPacket.parseHex(FRAME).orElseThrow()).orElseThrow();
		assertThat(packet.layer()).isEqualTo("LINUX_COOKED_2");
		assertThat(packet.outerSource()).isEqualTo("203.0.113.5:3544");
		assertThat(packet.outerDestination()).isEqualTo("198.51.100.77:40000");
	}

	@Test
	void namesWhomAPacketIsFor() {
		PastedPacket packet = PastedPacket.of(PastedPacket.parseHex(FRAME).orElseThrow()).orElseThrow();
		assertThat(packet.client()).isEqualTo(packet.outerDestination());
	}

	@Test
	void doesNotTakeAFrameForABrokenPayload() {
		String cooked = "00000001000600163e000001000008004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae"
				+ BUBBLE;
		PastedPacket packet = PastedPacket.of(PastedPacket.parseHex(cooked).orElseThrow()).orElseThrow();
		assertThat(packet.layer()).isEqualTo("LINUX_COOKED");
	}

	@Test
	void saysWhatIsNotTeredo() {
		String dns = "6abc01000001000000000000" + "03".repeat(29);
		assertThat(PastedPacket.parseHex(dns).flatMap(PastedPacket::of)).isEmpty();
		assertThat(PastedPacket.of(new byte[] { 1, 2, 3 })).isEmpty();
		assertThat(PastedPacket.of(new byte[0])).isEmpty();
	}

	@Test
	void everyPrefixGetsAnAnswer() {
		byte[] frame = HexFormat.of().parseHex(FRAME);
		for (int length = 0; length <= frame.length; length++) {
			byte[] prefix = new byte[length];
			System.arraycopy(frame, 0, prefix, 0, length);
			assertThat(PastedPacket.of(prefix)).isNotNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "00 01 ff", "00:01:ff", "0x00,0x01,0xff", "0001\nFF", "0000   00 01 ff            ...",
			"0000   00 01 ff            a b", "00000000  00 01 ff                 |...|", "    00 01 ff",
			"\t0x0000:  0001 ff  ..." })
	void forgivesTheWaysInWhichHexIsWritten(String text) {
		assertThat(PastedPacket.parseHex(text))
			.hasValueSatisfying((bytes) -> assertThat(bytes).containsExactly((byte) 0, (byte) 1, (byte) 0xff));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "xyz", "00 0g", "２３", "<script>" })
	void refusesWhatIsNoHex(String text) {
		assertThat(PastedPacket.parseHex(text)).isEmpty();
	}

	@Test
	void refusesMoreThanAPacketHolds() {
		assertThat(PastedPacket.parseHex("00".repeat(PastedPacket.MOST_BYTES))).isPresent();
		assertThat(PastedPacket.parseHex("00".repeat(PastedPacket.MOST_BYTES + 1))).isEmpty();
	}

	/** A search that tries every beginning with every end would be at it for years. */
	@Test
	void passesOverAnyNumberOfBlanks() {
		String blanks = " ".repeat(16_000);
		assertThat(PastedPacket.parseHex("00 01" + blanks + "\ra\u2028b  c"))
			.hasValueSatisfying((bytes) -> assertThat(bytes).containsExactly((byte) 0, (byte) 1));
		assertThat(PastedPacket.parseHex("00" + blanks.repeat(100))).isEmpty();
	}

}
