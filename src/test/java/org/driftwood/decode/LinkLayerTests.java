package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bubble in frames of every link type, and each frame's header broken once. */
class LinkLayerTests {

	private static final TeredoPacket BUBBLE = teredo(Vectors.v1());

	@ParameterizedTest
	@ValueSource(strings = { "0800", "8100 0064 0800", "88a8 0064 8100 0065 0800", "9100 0001 8100 0002 0800",
			"8864 1100 0001 004e 0021", "8100 0007 8864 1100 0001 004e 0021", "8864 1100 0001 004d 21", "8847 00064140",
			"8848 00064140", "8847 00064040 00065140", "8100 0003 8847 00064140", "0054 aaaa03 000000 0800",
			"8100 0004 0054 aaaa03 000000 0800" })
	void readsEthernetBehindTagsSessionsAndLabels(String etherTypeAndTags) {
		assertThat(teredo(verdict(1, Frames.ethernet(etherTypeAndTags, Vectors.v1())))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ff03 0021", "ff03 21", "0021", "21", "0281 00064140" })
	void readsPpp(String header) {
		assertThat(teredo(verdict(9, join(hex(header), Vectors.v1())))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@CsvSource({ "0, 02000000", "0, 00000002", "108, 00000002", "101, ''", "12, ''", "14, ''", "228, ''" })
	void readsLoopbackAndRaw(int linkType, String header) {
		assertThat(teredo(verdict(linkType, join(hex(header), Vectors.v1())))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0f00 0800", "8f00 0800", "0f00 8100 0064 0800" })
	void readsCiscoHdlc(String header) {
		assertThat(teredo(verdict(104, join(hex(header), Vectors.v1())))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 45, 48, 61, 64, 100 })
	void readsPflogOfAnyLength(int length) {
		byte[] header = new byte[(length + 3) / 4 * 4];
		header[0] = (byte) length;
		header[1] = 2;
		assertThat(teredo(verdict(117, join(header, Vectors.v1())))).isEqualTo(BUBBLE);
		header[1] = 24;
		notTeredo(verdict(117, join(header, Vectors.v1())), Verdict.Reason.NOT_IPV4);
	}

	@ParameterizedTest
	@EnumSource(value = Direction.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
	void tellsTheDirectionOfCookedFrames(Direction direction) {
		Verdict.Teredo sll = (Verdict.Teredo) verdict(113, Frames.sll(direction, Vectors.v1()));
		Verdict.Teredo sll2 = (Verdict.Teredo) verdict(276, Frames.sll2(direction, Vectors.v1()));
		assertThat(sll.outer().direction()).isEqualTo(direction);
		assertThat(sll2.outer().direction()).isEqualTo(direction);
	}

	@Test
	void leavesTheDirectionOpenWhereThePacketTypeIsNew() {
		byte[] frame = Frames.put16(Frames.sll(Direction.TO_US, Vectors.v1()), 0, 6);
		assertThat(((Verdict.Teredo) verdict(113, frame)).outer().direction()).isEqualTo(Direction.UNKNOWN);
	}

	@Test
	void readsATagInACookedFrame() {
		byte[] sll2 = Frames.put16(Frames.sll2(Direction.TO_US, join(hex("0064 0800"), Vectors.v1())), 0, 0x8100);
		assertThat(teredo(verdict(276, sll2))).isEqualTo(BUBBLE);
		byte[] sll = Frames.put16(Frames.sll(Direction.TO_US, join(hex("0064 0800"), Vectors.v1())), 14, 0x8100);
		assertThat(teredo(verdict(113, sll))).isEqualTo(BUBBLE);
	}

	@Test
	void endsEndlessTagsAndLabels() {
		notTeredo(verdict(1, Frames.ethernet("8100 0001".repeat(9) + "0800", Vectors.v1())), Verdict.Reason.NOT_IPV4);
		notTeredo(verdict(1, Frames.ethernet("8847" + "00064040".repeat(9), Vectors.v1())), Verdict.Reason.NOT_IPV4);
		String nested = "8864 1100 0001 0000 0281 00000100";
		assertThat(teredo(verdict(1, Frames.ethernet(nested, Vectors.v1())))).isEqualTo(BUBBLE);
	}

	@ParameterizedTest
	@CsvSource({ "1, 02000000000102000000000208", "113, 00000001000600163e00000100", "276, 0800000000000002000100",
			"1, 020000000001020000000002810000", "1, 0200000000010200000000028864110000",
			"1, 02000000000102000000000288470006", "1, 020000000001020000000002884700064140", "9, ff03", "9, 00",
			"0, 020000", "108, 000000", "101, ''", "104, 0f0008", "1, 0200000000010200000000020054aaaa0300000008",
			"117, 3d02", "127, 00000800000000" })
	void refusesHeadersThatAreNotAllThere(int linkType, String frame) {
		notTeredo(verdict(linkType, hex(frame)), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	@ParameterizedTest
	@CsvSource({ "1, 02000000000102000000000286dd", "1, 0200000000010200000000020806",
			"1, 0200000000010200000000020026", "9, ff030057", "9, c021", "0, 0000001e", "108, 02000000", "101, 60",
			"101, 00", "228, 60", "1, 02000000000102000000000288470006414060", "1, 0200000000010200000000020026424203",
			"104, 8f008035", "104, 0f0086dd" })
	void refusesWhatIsNotIpv4(int linkType, String header) {
		notTeredo(verdict(linkType, join(hex(header), new byte[80])), Verdict.Reason.NOT_IPV4);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 2, 106, 119, 229, 65_536 })
	void refusesOtherLinkTypes(int linkType) {
		notTeredo(verdict(linkType, Vectors.v1()), Verdict.Reason.LINK_TYPE_UNKNOWN);
	}

}
