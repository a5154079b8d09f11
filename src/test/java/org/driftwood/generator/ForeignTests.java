package org.driftwood.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.driftwood.generator.Foreign.Traffic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no Teredo is never taken for it, look-alikes least of all. */
class ForeignTests {

	private static final int SAMPLES = 500;

	@ParameterizedTest
	@EnumSource
	void isNoTeredo(Traffic traffic) {
		Foreign foreign = Foreign.seeded(traffic.name().hashCode());
		for (int i = 0; i < SAMPLES; i++) {
			Frame frame = foreign.frame(traffic, Link.ETHERNET);
			assertThat(Reading.of(frame)).as("%s", frame.bytes()).isEqualTo(frame.truth());
		}
	}

	@ParameterizedTest
	@EnumSource
	void isNoTeredoOnAnyLink(Link link) {
		for (Frame frame : Foreign.seeded(link.name().hashCode()).frames(SAMPLES, link)) {
			assertThat(Reading.of(frame)).as("%s", frame.bytes()).isEqualTo(frame.truth());
		}
	}

}
