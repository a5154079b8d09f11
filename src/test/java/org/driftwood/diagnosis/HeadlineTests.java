package org.driftwood.diagnosis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentence that a report opens with. */
class HeadlineTests {

	@ParameterizedTest
	@EnumSource(Likelihood.class)
	void whatLeadsIsSaidWithoutReserveOnlyIfItIsLikely(Likelihood likelihood) {
		boolean certain = likelihood == Likelihood.LIKELY || likelihood == Likelihood.VERY_LIKELY;
		assertThat(Headline.of("OLD_LEASE", likelihood.name(), 9, 3, true))
			.isEqualTo(new Headline("OLD_LEASE", certain));
	}

	@Test
	void whatLeadsWithoutAWordForItsLikelihoodIsSaidWithReserve() {
		assertThat(Headline.of("OLD_LEASE", null, 9, 3, true)).isEqualTo(new Headline("OLD_LEASE", false));
	}

	@Test
	void teredoThatNothingExplainsIsUnexplained() {
		assertThat(Headline.of(null, null, 9, 1, false)).isEqualTo(new Headline("UNEXPLAINED", true));
	}

	@Test
	void noneIsSaidToBeThereOnlyIfEverythingWasRead() {
		assertThat(Headline.of(null, null, 9, 0, true)).isEqualTo(new Headline("NO_TEREDO", true));
		assertThat(Headline.of(null, null, 9, 0, false)).isEqualTo(new Headline("NOT_ALL_READ", true));
		assertThat(Headline.of(null, null, 0, 0, false)).isEqualTo(new Headline("NOT_ALL_READ", true));
	}

	@Test
	void anEmptyCaptureIsSaidToBeEmpty() {
		assertThat(Headline.of(null, null, 0, 0, true)).isEqualTo(new Headline("NO_PACKETS", true));
	}

}
