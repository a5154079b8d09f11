package org.driftwood.report;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.driftwood.diagnosis.HypothesisId;
import org.driftwood.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What others than the sender read first. */
class OpeningSentenceTests {

	private static final Pattern SPEAKS_TO_THE_SENDER = Pattern.compile("(?i)\\byou(r|rs)?\\b");

	private final OpeningSentence sentence = new OpeningSentence(Words.source());

	static Stream<String> answers() {
		return Stream.concat(Stream.of(HypothesisId.values()).map(Enum::name),
				Stream.of("UNEXPLAINED", "NO_TEREDO", "NOT_ALL_READ", "NO_PACKETS"));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void nobodyElseIsTakenForTheSender(String answer) {
		assertThat(this.sentence.headline(answer)).isNotBlank().doesNotContainPattern(SPEAKS_TO_THE_SENDER);
		assertThat(this.sentence.lead(answer)).isNotBlank().doesNotContainPattern(SPEAKS_TO_THE_SENDER);
	}

	@Test
	void whatIsLikelyOnlyIsSaidWithReserve() {
		assertThat(this.sentence.of("REROUTED", true))
			.isEqualTo("These packets are meant for another address and were led to the receiver’s.");
		assertThat(this.sentence.of("REROUTED", false)).startsWith("It may be that these packets are meant");
	}

}
