package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The window over bytes. */
class BytesTests {

	private static final Bytes BYTES = Bytes.of(Frames.hex("80ff7f00ffffffff"));

	@Test
	void readsUnsignedInNetworkOrder() {
		assertThat(BYTES.u8(0)).isEqualTo(0x80);
		assertThat(BYTES.u16(0)).isEqualTo(0x80ff);
		assertThat(BYTES.bits32(0)).isEqualTo(0x80ff7f00);
		assertThat(BYTES.bits64(0)).isEqualTo(0x80ff7f00ffffffffL);
	}

	@Test
	void endsWhereItsWindowEnds() {
		Bytes window = BYTES.slice(1, 3);
		assertThat(window).hasToString("ff7f00");
		assertThat(window.from(3).length()).isZero();
		assertThat(window.first(9)).isSameAs(window);
		assertOutside(() -> window.u8(3));
		assertOutside(() -> window.u8(-1));
		assertOutside(() -> window.u16(2));
		assertOutside(() -> window.bits32(0));
		assertOutside(() -> window.bits64(0));
		assertOutside(() -> window.from(4));
		assertOutside(() -> window.slice(1, 3));
		assertOutside(() -> window.slice(0, -1));
		assertOutside(() -> Bytes.of(new byte[2], 1, 2));
	}

	@Test
	void tellsWhereItBeginsInAnother() {
		Bytes window = BYTES.from(1);
		assertThat(window.from(1).offsetIn(window)).isEqualTo(1);
		assertThat(window.from(window.length()).offsetIn(BYTES)).isEqualTo(BYTES.length());
		assertOutside(() -> BYTES.offsetIn(window));
		assertThatIllegalArgumentException().isThrownBy(() -> Bytes.of(new byte[1]).offsetIn(BYTES));
	}

	@Test
	void equalsByContent() {
		Bytes same = Bytes.of(Frames.hex("00ff7f0011"), 1, 3);
		assertThat(same).isEqualTo(BYTES.slice(1, 3)).hasSameHashCodeAs(BYTES.slice(1, 3));
		assertThat(same).isNotEqualTo(BYTES.slice(1, 2)).isNotEqualTo(BYTES.slice(0, 3));
		assertThat(same.toArray()).containsExactly(0xff, 0x7f, 0);
	}

	private static void assertOutside(Runnable access) {
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(access::run);
	}

}
