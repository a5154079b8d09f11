package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;

/** Shorthands that decode a packet and say what it must be. */
final class Decoded {

	static final int RAW = 101;

	private static final PacketDecoder DECODER = new PacketDecoder();

	private Decoded() {
	}

	static Verdict verdict(byte[] ipv4) {
		return verdict(RAW, ipv4);
	}

	static Verdict verdict(int linkType, byte[] frame) {
		return DECODER.decode(linkType, Bytes.of(frame), frame.length);
	}

	static Verdict cut(byte[] ipv4, int length) {
		return DECODER.decode(RAW, Bytes.of(ipv4, 0, length), ipv4.length);
	}

	static TeredoPacket teredo(byte[] ipv4) {
		return teredo(verdict(ipv4));
	}

	static TeredoPacket teredo(Verdict verdict) {
		assertThat(verdict).isInstanceOf(Verdict.Teredo.class);
		return ((Verdict.Teredo) verdict).packet();
	}

	static TeredoPacket cutShort(Verdict verdict) {
		assertThat(verdict).isInstanceOf(Verdict.CutShort.class);
		return ((Verdict.CutShort) verdict).packet();
	}

	static Verdict.Malformed malformed(Verdict verdict) {
		assertThat(verdict).isInstanceOf(Verdict.Malformed.class);
		return (Verdict.Malformed) verdict;
	}

	static Verdict.NotTeredo notTeredo(Verdict verdict, Verdict.Reason reason) {
		assertThat(verdict).isInstanceOf(Verdict.NotTeredo.class);
		Verdict.NotTeredo notTeredo = (Verdict.NotTeredo) verdict;
		assertThat(notTeredo.reason()).isEqualTo(reason);
		assertThat(notTeredo.outer() != null).isEqualTo(reason.onTeredoPort());
		return notTeredo;
	}

}
