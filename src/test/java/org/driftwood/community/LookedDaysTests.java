package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookedDaysTests {

	private static final Instant RECEIVED = Instant.parse("2026-03-10T12:00:00Z");

	@Test
	void aCaptureTellsWhenItWasMade() {
		assertThat(of("2026-02-01T23:59:59Z", "2026-03-11T00:00:00Z"))
			.isEqualTo(new LookedDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 11)));
		assertThat(of("2010-07-10T00:00:00Z", "2010-07-10T01:00:00Z").from()).isEqualTo("2010-07-10");
	}

	@Test
	void aWrongClockDoesNotCount() {
		LookedDays received = new LookedDays(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10));
		assertThat(of("1970-01-01T00:00:00Z", "2026-03-10T00:00:00Z")).isEqualTo(received);
		assertThat(of("2026-03-09T00:00:00Z", "2026-03-12T00:00:00Z")).isEqualTo(received);
		assertThat(of("2026-03-09T00:00:00Z", "2026-03-08T00:00:00Z")).isEqualTo(received);
		assertThat(LookedDays.of(null, null, RECEIVED)).isEqualTo(received);
	}

	private static LookedDays of(String first, String last) {
		return LookedDays.of(Instant.parse(first), Instant.parse(last), RECEIVED);
	}

}
