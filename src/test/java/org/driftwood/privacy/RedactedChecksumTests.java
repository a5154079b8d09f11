package org.driftwood.privacy;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.privacy.AtHome.redact;
import static org.driftwood.privacy.AtHome.teredo;

/** What checksums say, which is never more than the bytes that are seen. */
class RedactedChecksumTests {

	@ParameterizedTest
	@MethodSource("org.driftwood.privacy.AtHome#packets")
	void checksumsThatWereRightAreRight(byte[] packet) {
		byte[] redacted = redact(packet);
		assertThat(AtHome.sum(Bytes.of(redacted).first(20))).isEqualTo(0xffff);
		assertThat(teredo(redacted).anomalies()).doesNotContain(Anomaly.UDP_CHECKSUM_WRONG,
				Anomaly.ICMPV6_CHECKSUM_WRONG);
		assertThat(Bytes.of(redacted).u16(26)).isNotZero();
	}

	@ParameterizedTest
	@MethodSource("org.driftwood.privacy.AtHome#packets")
	void checksumsThatWereWrongAreWrongByOneWhateverTheyWere(byte[] packet) {
		byte[] right = redact(packet);
		for (int wrong : new int[] { 1, 0x1234, 0x9bb2, 0xc633, 0xffff }) {
			byte[] redacted = redact(Frames.put16(packet.clone(), 26, wrong));
			assertThat(teredo(redacted).anomalies()).contains(Anomaly.UDP_CHECKSUM_WRONG);
			assertThat(Bytes.of(redacted).u16(26)).isEqualTo(Bytes.of(right).u16(26) + 1);
		}
	}

	@ParameterizedTest
	@MethodSource("org.driftwood.privacy.AtHome#packets")
	void noChecksumStaysNone(byte[] packet) {
		byte[] redacted = redact(Frames.put16(packet.clone(), 26, 0));
		assertThat(Bytes.of(redacted).u16(26)).isZero();
	}

	@ParameterizedTest
	@MethodSource("org.driftwood.privacy.AtHome#packets")
	void ofACutPacketNoChecksumIsShown(byte[] packet) {
		for (int length = 28; length < packet.length; length++) {
			Verdict verdict = Redaction.DECODER.decode(Redaction.RAW_IPV4, Bytes.of(packet, 0, length), packet.length);
			if (verdict instanceof Verdict.Recognised cut) {
				RedactedPacket redacted = new Redactor(AtHome.HOME, Parties.of(cut, AtHome.HOME), Redaction.SECRET)
					.redact(cut);
				assertThat(redacted.ipv4().length()).isEqualTo(length);
				assertThat(redacted.lengthOnWire()).isEqualTo(packet.length);
				assertThat(redacted.ipv4().u16(26)).isZero();
				assertThat(AtHome.SEARCH.in(redacted.ipv4().toArray())).isEmpty();
			}
		}
	}

}
