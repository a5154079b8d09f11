package org.driftwood.submission;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	@ParameterizedTest
	@EnumSource
	void everyFaultOfACaptureIsAProblem(Reason reason) {
		assertThat(Problem.of(reason)).hasToString(reason.refusal().name());
	}

	@Test
	void damageOfAnyKindMakesItNoCapture() {
		assertThat(Problem.of(Reason.GZIP_BROKEN)).isEqualTo(Problem.NOT_A_CAPTURE);
		assertThat(Problem.of(Reason.RATIO_EXCEEDED)).isEqualTo(Problem.DECOMPRESSED_TOO_LARGE);
	}

}
