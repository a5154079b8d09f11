package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bubble in frames of wireless networks, and what is not read of them. */
class WirelessTests {

	private static final int WIRELESS = 105;

	private static final int RADIOTAP = 127;

	private static final TeredoPacket BUBBLE = teredo(Vectors.v1());

	private static final String ADDRESSES = "020000000001 020000000002 020000000003";

	private static final String SNAP = "aaaa03 000000 0800";

	private static final String PLAIN = "0802 2c00" + ADDRESSES + "1000";

	@ParameterizedTest
	@ValueSource(strings = { PLAIN, "0801 0000" + ADDRESSES + "1000", "8802 0000" + ADDRESSES + "1000 0000",
			"0803 0000" + ADDRESSES + "1000 020000000004", "8803 0000" + ADDRESSES + "1000 020000000004 0600",
			"8882 0000" + ADDRESSES + "1000 0000 00000000", "8883 0000" + ADDRESSES + "1000 020000000004 0000 00000000",
			"2802 0000" + ADDRESSES + "1000", "0882 0000" + ADDRESSES + "1000" })
	void readsDataFrames(String header) {
		assertThat(teredo(verdict(WIRELESS, join(hex(header + SNAP), Vectors.v1())))).isEqualTo(BUBBLE);
		byte[] withCheckSequence = join(hex("0000 0800 00000000" + header + SNAP), Vectors.v1(), hex("12345678"));
		assertThat(teredo(verdict(RADIOTAP, withCheckSequence))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "0842 0000", "0806 0000", "4802 0000", "c802 0000", "8000 0000", "b400 0000", "0902 0000" })
	void readsNothingThatIsProtectedInPartsOrNoData(String control) {
		notTeredo(verdict(WIRELESS, join(hex(control + ADDRESSES + "1000" + SNAP), Vectors.v1())),
				Verdict.Reason.NOT_IPV4);
	}

	@Test
	void readsNoLaterPartsAggregatesOrOtherProtocols() {
		notTeredo(verdict(WIRELESS, join(hex("0802 0000" + ADDRESSES + "1100" + SNAP), Vectors.v1())),
				Verdict.Reason.NOT_IPV4);
		notTeredo(verdict(WIRELESS, join(hex("8802 0000" + ADDRESSES + "1000 8000" + SNAP), Vectors.v1())),
				Verdict.Reason.NOT_IPV4);
		notTeredo(verdict(WIRELESS, join(hex(PLAIN + "aaaa03 000000 86dd"), new byte[80])), Verdict.Reason.NOT_IPV4);
		notTeredo(verdict(WIRELESS, join(hex(PLAIN + "424203 000000 0800"), Vectors.v1())), Verdict.Reason.NOT_IPV4);
	}

	@Test
	void readsRadiotapOfAnyLengthAndItsPadding() {
		byte[] qos = join(hex("8802 0000" + ADDRESSES + "1000 0000"), hex("0000" + SNAP), Vectors.v1());
		assertThat(teredo(verdict(RADIOTAP, join(hex("0000 0900 02000000 20"), qos)))).isEqualTo(BUBBLE);
		assertThat(teredo(verdict(RADIOTAP, join(hex("0000 1100 03000000 0102030405060708 20"), qos))))
			.isEqualTo(BUBBLE);
		String twoWords = "0000 1900 03000080 00000000 00000000 0102030405060708 20";
		assertThat(teredo(verdict(RADIOTAP, join(hex(twoWords), qos)))).isEqualTo(BUBBLE);
		notTeredo(verdict(RADIOTAP, join(hex("0000 0900 02000000 00"), qos)), Verdict.Reason.NOT_IPV4);
	}

	@Test
	void everyPrefixGetsAVerdict() {
		byte[] frame = join(hex("0000 0900 02000080 20" + PLAIN + SNAP), Vectors.v1());
		for (int length = 0; length < frame.length; length++) {
			assertThat(verdict(RADIOTAP, Arrays.copyOf(frame, length))).isNotNull();
		}
		notTeredo(verdict(RADIOTAP, hex("0100 0800 00000000" + PLAIN)), Verdict.Reason.LINK_HEADER_BROKEN);
		notTeredo(verdict(RADIOTAP, hex("0000 0700 00000000" + PLAIN)), Verdict.Reason.LINK_HEADER_BROKEN);
		notTeredo(verdict(WIRELESS, hex("08")), Verdict.Reason.LINK_HEADER_BROKEN);
		notTeredo(verdict(WIRELESS, hex("8802 0000" + ADDRESSES + "1000")), Verdict.Reason.LINK_HEADER_BROKEN);
		notTeredo(verdict(WIRELESS, hex(PLAIN + "aaaa03")), Verdict.Reason.LINK_HEADER_BROKEN);
	}

}
