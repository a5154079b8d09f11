package org.driftwood.capture;

import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TickLengthTests {

	private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

	@Test
	void countsMicrosecondsUnlessTold() {
		assertThat(TickLength.MICROSECOND.nanos(1_700_000_000_123_456L)).isEqualTo(1_700_000_000_123_456_000L);
	}

	@Test
	void holdsTimesAtTheEnds() {
		assertThat(TickLength.MICROSECOND.nanos(-1)).isEqualTo(Long.MAX_VALUE);
		assertThat(TickLength.MICROSECOND.withOffset(Long.MAX_VALUE).nanos(5)).isEqualTo(Long.MAX_VALUE);
		assertThat(TickLength.MICROSECOND.withOffset(Long.MIN_VALUE).nanos(5)).isEqualTo(Long.MIN_VALUE + 5_000);
	}

	@Test
	void addsAnOffsetOfEitherSign() {
		assertThat(TickLength.MICROSECOND.withOffset(2).nanos(5)).isEqualTo(2_000_005_000);
		assertThat(TickLength.MICROSECOND.withOffset(-2).nanos(5)).isEqualTo(-1_999_995_000);
	}

	@Property
	void agreesWithExactArithmetic(@ForAll long ticks, @ForAll @IntRange(max = 255) int octet) {
		int exponent = octet & 0x7f;
		BigInteger base = BigInteger.valueOf((octet < 128) ? 10 : 2);
		BigInteger exact = new BigInteger(Long.toUnsignedString(ticks)).multiply(NANOS).divide(base.pow(exponent));
		long expected = exact.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
		assertThat(TickLength.MICROSECOND.withResolution(octet).nanos(ticks)).isCloseTo(expected, within(1L));
	}

}
