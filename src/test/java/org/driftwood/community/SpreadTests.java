package org.driftwood.community;

import org.driftwood.community.Spread.Label;
import org.driftwood.community.Spread.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SpreadTests {

	@ParameterizedTest
	@CsvSource({ "1, 1, CANNOT_TELL", "2, 2, CANNOT_TELL", "3, 0, CANNOT_TELL", "3, 1, ONLY_YOU", "3, 2, FEW",
			"4, 4, FEW", "5, 5, WIDESPREAD", "100, 5, WIDESPREAD", "101, 5, FEW", "1000, 49, FEW",
			"1000, 50, WIDESPREAD" })
	void theFiguresHaveAWord(long looking, long seeing, Label label) {
		assertThat(spread(looking, seeing).label()).isEqualTo(label);
	}

	/** Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29. */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718" })
	void theIntervalIsWilsons(long seeing, long looking, double low, double high) {
		WilsonInterval interval = spread(looking, seeing).interval();
		assertThat(interval.low()).isCloseTo(low, within(0.00005));
		assertThat(interval.high()).isCloseTo(high, within(0.00005));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 1", "2, 2, 4", "3, 2, 4", "4, 2, 4", "5, 5, 20", "20, 5, 20" })
	void othersGetAnIntervalThatTellsNoMoreThanTheBand(long seeing, long least, long most) {
		WilsonInterval interval = spread(20, seeing).bandInterval();
		assertThat(interval)
			.isEqualTo(new WilsonInterval(spread(20, least).interval().low(), spread(20, most).interval().high()));
	}

	@ParameterizedTest
	@CsvSource({ "50, 1000, 50, 1000", "700, 1000, 50, 1000", "49, 1000, 5, 50", "5, 1000, 5, 50", "4, 1000, 2, 4" })
	void theWordNarrowsIt(long seeing, long looking, long least, long most) {
		assertThat(spread(looking, seeing).bandInterval()).isEqualTo(
				new WilsonInterval(spread(looking, least).interval().low(), spread(looking, most).interval().high()));
	}

	@Test
	void ofNoneAnythingIsPossible() {
		assertThat(spread(0, 0).interval()).isEqualTo(new WilsonInterval(0, 1));
		assertThat(spread(2, 2).bandInterval().high()).isEqualTo(1);
	}

	private static Spread spread(long looking, long seeing) {
		return new Spread(Subject.SOURCE, "192.0.2.1", true, looking, seeing);
	}

}
