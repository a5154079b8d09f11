package org.driftwood.browser;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UtcTimeTests {

	@Test
	void writesWhatTheReportWrites() {
		for (long nanos : new long[] { 0, 1, -1, 1_000, 1_500_000_000, 951_782_400_000_000_000L, Long.MAX_VALUE,
				Long.MIN_VALUE, 4_107_542_399_999_999_999L }) {
			assertThat(UtcTime.text(nanos)).isEqualTo(Instant.ofEpochSecond(0, nanos).toString());
		}
	}

	@Test
	void doesSoForAnyTime() {
		Random random = new Random(4);
		for (int i = 0; i < 20_000; i++) {
			long nanos = random.nextLong();
			assertThat(UtcTime.text(nanos)).isEqualTo(Instant.ofEpochSecond(0, nanos).toString());
		}
	}

}
