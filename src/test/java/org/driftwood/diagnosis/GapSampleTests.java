package org.driftwood.diagnosis;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of the gaps between packets, and what is read from them. */
class GapSampleTests {

	private static final long MINUTE = 60 * Diagnosed.SECOND;

	private final GapSample gaps = new GapSample();

	@Test
	void threeGapsMakeARhythm() {
		add(1, 1);
		assertThat(this.gaps.hasRhythm()).isFalse();
		assertThat(this.gaps.cadence()).isNull();
		add(1);
		assertThat(this.gaps.hasRhythm()).isTrue();
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(1, 0));
	}

	@Test
	void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
		add(5, 1, 3);
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(3, 4));
	}

	@Test
	void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
		add(20, 1, 10, 4);
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(7, 6));
	}

	@Test
	void theSpreadLeavesOutAQuarterAtEachEnd() {
		add(80, 10, 70, 20, 60, 30, 50, 40);
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(45, 30));
	}

	@Test
	void oneGapThatIsUnlikeTheOthersIsNoSpread() {
		add(43_100, 3100, 3100, 3100);
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(3100, 0));
	}

	@Test
	void theShareTakesItsBoundsIn() {
		add(4, 1, 3, 2);
		assertThat(this.gaps.share(2, 3)).isEqualTo(0.5);
		assertThat(this.gaps.share(1, 4)).isEqualTo(1);
		assertThat(this.gaps.share(5, 9)).isZero();
	}

	@Test
	void nothingHasNoShare() {
		assertThat(this.gaps.share(0, Long.MAX_VALUE)).isZero();
	}

	@Test
	void all64AreKept() {
		addUpTo(64);
		for (int gap = 1; gap <= 64; gap++) {
			assertThat(this.gaps.share(gap, gap)).isEqualTo(1 / 64.0);
		}
	}

	@Test
	void whatComesAfter64MayTakeThePlaceOfAnother() {
		addUpTo(65);
		assertThat(this.gaps.share(65, 65)).isEqualTo(1 / 64.0);
		assertThat(this.gaps.share(1, 65)).isEqualTo(1);
	}

	@Test
	void aLongConversationIsSampledEvenlyFromItsBeginningToItsEnd() {
		addUpTo(6400);
		for (int quarter = 0; quarter < 4; quarter++) {
			assertThat(this.gaps.share(1600 * quarter + 1, 1600 * quarter + 1600)).isBetween(0.2, 0.3);
		}
	}

	/** Of 1 to 1000 the median is 500.5 and the spread 500; a sample is near to that. */
	@Test
	void theSampleIsTheSameOnEveryRun() {
		addUpTo(1000);
		assertThat(this.gaps.cadence()).isEqualTo(new Cadence(478, 496));
		assertThat(this.gaps.share(1, 500)).isEqualTo(34 / 64.0);
	}

	@Test
	void aMinuteIsAPauseAndLessIsNot() {
		add(MINUTE - 1);
		assertThat(this.gaps.longestBurst()).isEqualTo(2);
		assertThat(this.gaps.shortestPause()).isEqualTo(Long.MAX_VALUE);
		add(MINUTE);
		assertThat(this.gaps.longestBurst()).isEqualTo(2);
		assertThat(this.gaps.shortestPause()).isEqualTo(MINUTE);
	}

	@Test
	void theLongestBurstAndTheShortestPauseCount() {
		add(1, 1, 2 * MINUTE, 1, 1, 1, 3 * MINUTE, 1);
		assertThat(this.gaps.longestBurst()).isEqualTo(4);
		assertThat(this.gaps.shortestPause()).isEqualTo(2 * MINUTE);
	}

	@Test
	void aPacketByItselfIsABurstOfOne() {
		assertThat(this.gaps.longestBurst()).isOne();
	}

	private void add(long... nanos) {
		for (long gap : nanos) {
			this.gaps.add(gap);
		}
	}

	private void addUpTo(int last) {
		for (int gap = 1; gap <= last; gap++) {
			this.gaps.add(gap);
		}
	}

}
