package org.driftwood.capture;

/**
 * What the clock of a pcapng interface counts (options if_tsresol and if_tsoffset).
 *
 * @param binary whether a tick is a power of 2, rather than of 10, of a second
 * @param exponent the negated exponent of that power, from 0
 * @param offsetSeconds is added to every time
 */
record TickLength(boolean binary, int exponent, long offsetSeconds) {

	static final TickLength MICROSECOND = new TickLength(false, 6, 0);

	private static final long NANOS_PER_SECOND = 1_000_000_000;

	private static final int NANO_EXPONENT = 9;

	/** The most digits of 2^64. */
	private static final int MOST_DIGITS = 20;

	/** The finest binary tick whose fractions times 10^9 are below 2^64. */
	private static final int FINEST_EXPONENT = 34;

	/** Reads the octet of if_tsresol. */
	TickLength withResolution(int octet) {
		return new TickLength((octet & 0x80) != 0, octet & 0x7f, this.offsetSeconds);
	}

	TickLength withOffset(long seconds) {
		return new TickLength(this.binary, this.exponent, seconds);
	}

	/**
	 * Tells the time of a tick.
	 * @param ticks an unsigned number
	 * @return nanoseconds since 1970, rounded down, held at the ends of {@code long}
	 */
	long nanos(long ticks) {
		long nanos = this.binary ? binaryNanos(ticks) : decimalNanos(ticks);
		return (this.offsetSeconds == 0) ? nanos : sum(nanos, product(this.offsetSeconds, NANOS_PER_SECOND));
	}

	private long decimalNanos(long ticks) {
		int difference = NANO_EXPONENT - this.exponent;
		if (difference >= 0) {
			return unsignedProduct(ticks, powerOfTen(difference));
		}
		return (-difference >= MOST_DIGITS) ? 0 : Long.divideUnsigned(ticks, powerOfTen(-difference));
	}

	private long binaryNanos(long ticks) {
		long whole = shiftRight(ticks, this.exponent);
		long part = (this.exponent < Long.SIZE) ? ticks & ((1L << this.exponent) - 1) : ticks;
		int excess = Math.max(0, this.exponent - FINEST_EXPONENT);
		long partNanos = (shiftRight(part, excess) * NANOS_PER_SECOND) >>> (this.exponent - excess);
		return sum(unsignedProduct(whole, NANOS_PER_SECOND), partNanos);
	}

	private static long powerOfTen(int exponent) {
		long power = 1;
		for (int i = 0; i < exponent; i++) {
			power *= 10;
		}
		return power;
	}

	private static long shiftRight(long value, int count) {
		return (count < Long.SIZE) ? value >>> count : 0;
	}

	private static long unsignedProduct(long ticks, long factor) {
		return (ticks < 0) ? Long.MAX_VALUE : product(ticks, factor);
	}

	private static long product(long value, long factor) {
		long most = Long.MAX_VALUE / factor;
		if (value > most) {
			return Long.MAX_VALUE;
		}
		return (value < -most) ? Long.MIN_VALUE : value * factor;
	}

	private static long sum(long a, long b) {
		long sum = a + b;
		boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
		return overflow ? ((a < 0) ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
	}

}
