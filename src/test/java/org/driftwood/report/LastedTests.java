package org.driftwood.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A time is told in the unit that shows it. */
class LastedTests {

	@Test
	void lessThanASecondIsToldInItsParts() {
		assertThat(Lasted.of(0.25)).isEqualTo(new Lasted("MILLIS", 250, 0));
		assertThat(Lasted.of(0.0031)).isEqualTo(new Lasted("MILLIS", 3.1, 0));
		assertThat(Lasted.of(0.00002)).isEqualTo(new Lasted("MICROS", 20, 0));
		assertThat(Lasted.of(5e-8)).isEqualTo(new Lasted("NANOS", 50, 0));
		assertThat(Lasted.of(0).unit()).isEqualTo("NONE");
	}

	@Test
	void threeDigitsAreToldOfWhatIsNoWholeNumber() {
		assertThat(Lasted.of(0.123456)).isEqualTo(new Lasted("MILLIS", 123, 0));
		assertThat(Lasted.of(0.9996)).isEqualTo(new Lasted("SECONDS", 1, 0));
		assertThat(Lasted.of(3.4567)).isEqualTo(new Lasted("SECONDS", 3.46, 0));
		assertThat(Lasted.of(43.14)).isEqualTo(new Lasted("SECONDS", 43.1, 0));
		assertThat(Lasted.of(119.4)).isEqualTo(new Lasted("SECONDS", 119, 0));
	}

	@Test
	void moreThanTwoMinutesAreRoundedAsOneRounds() {
		assertThat(Lasted.of(119.7)).isEqualTo(new Lasted("MINUTES", 2, 0));
		assertThat(Lasted.of(165)).isEqualTo(new Lasted("MINUTES_SECONDS", 2, 45));
		assertThat(Lasted.of(659)).isEqualTo(new Lasted("MINUTES", 11, 0));
		assertThat(Lasted.of(10_500)).isEqualTo(new Lasted("HOURS", 3, 0));
		assertThat(Lasted.of(17_895_697)).isEqualTo(new Lasted("DAYS", 207, 0));
	}

}
