package org.driftwood.address;

import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PastedPacketTests {

	private static final String BUBBLE = "0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f6071"
			+ "20010000cb00710528a563bf39cc9bb2";

	private static final String FRAME = "08000000000000020001000600163e00000100004500004c1000000036110e1b"
			+ "cb007105c633644d0dd89c40003882ae" + BUBBLE;

	@Test
	void readsWhatUdpCarries() {
		PastedPacket packet = decoded(BUBBLE).orElseThrow();
		assertThat(packet.layer()).isEqualTo("UDP_PAYLOAD");
		assertThat(packet.origin()).isEqualTo("192.0.2.33:3545");
		assertThat(packet.client()).isEqualTo("198.51.100.77:40000");
		assertThat(packet.outerDestination()).isNull();
	}

	@Test
	void readsAWholeFrame() {
		PastedPacket packet = decoded(FRAME).orElseThrow();
		assertThat(packet.layer()).isEqualTo("LINUX_COOKED_2");
		assertThat(packet.outerDestination()).isEqualTo(packet.client());
	}

	@Test
	void doesNotTakeAFrameForABrokenPayload() {
		String cooked = "00000001000600163e000001000008004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae"
				+ BUBBLE;
		assertThat(decoded(cooked).orElseThrow().layer()).isEqualTo("LINUX_COOKED");
	}

	@Test
	void findsNothingInWhatIsNotTeredo() {
		assertThat(decoded("6abc01000001000000000000" + "03".repeat(29))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "60 00 3b 15", "60:00:3b:15", "0x60003b15", "60003b15\n",
			"0000   60 00 3b 15               `.; ",
			"00000000  60 00 3b 15                                       |`.;.|", "  60 00 3b 15",
			"\t0x0000:  6000 3b15  `.;." })
	void forgivesHowPeoplePasteHex(String text) {
		assertThat(PastedPacket.parseHex(text).map(HexFormat.of()::formatHex)).contains("60003b15");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "6", "hello", "60 00 zz" })
	void refusesWhatIsNotHex(String text) {
		assertThat(PastedPacket.parseHex(text)).isEmpty();
	}

	private static Optional<PastedPacket> decoded(String hex) {
		return PastedPacket.parseHex(hex).flatMap(PastedPacket::of);
	}

}
