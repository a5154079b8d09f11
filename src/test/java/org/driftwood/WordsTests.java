package org.driftwood;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Fault;
import org.driftwood.decode.PacketAnatomy;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.HypothesisId;
import org.driftwood.diagnosis.IdPattern;
import org.driftwood.diagnosis.KindGroup;
import org.driftwood.diagnosis.Likelihood;
import org.driftwood.diagnosis.Likeness;
import org.driftwood.diagnosis.Mark;
import org.driftwood.diagnosis.Reason;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.driftwood.diagnosis.Timer;
import org.driftwood.privacy.HomeEvidence;
import org.driftwood.submission.Problem;
import org.driftwood.submission.SubmissionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Java carries names; whoever adds one adds its words. */
class WordsTests {

	private static final Set<String> WORDS = Stream
		.of("messages", "words", "habits", "explanations", "privacy", "preflight", "documents", "community", "packet",
				"publication", "network", "versions", "api")
		.flatMap((bundle) -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream())
		.collect(Collectors.toSet());

	static List<Arguments> names() {
		return List.of(arguments("kind.%s", PacketKind.class), arguments("kindGroup.%s", KindGroup.class),
				arguments("anomaly.%s", Anomaly.class), arguments("fault.%s", Fault.class),
				arguments("direction.%s", Direction.class), arguments("destination.%s", DestinationVerdict.class),
				arguments("server.%s", ServerVerdict.class), arguments("source.%s", SourceVerdict.class),
				arguments("timer.%s", Timer.class), arguments("ids.%s", IdPattern.class),
				arguments("likeness.%s", Likeness.class), arguments("mark.%s", Mark.class),
				arguments("part.%s", Mark.Part.class), arguments("evidence.%s", Reason.class),
				arguments("likelihood.%s", Likelihood.class), arguments("hypothesis.%s.name", HypothesisId.class),
				arguments("hypothesis.%s.headline", HypothesisId.class),
				arguments("hypothesis.%s.lead", HypothesisId.class), arguments("ticket.why.%s", HypothesisId.class),
				arguments("problem.%s", Problem.class), arguments("home.%s", HomeEvidence.class),
				arguments("packetLayer.%s", PacketAnatomy.Header.class),
				arguments("packetField.%s", PacketAnatomy.Field.class), arguments("state.%s", SubmissionState.class),
				arguments("compression.%s", CaptureCompression.class), arguments("format.%s", CaptureFormat.class),
				arguments("broken.%s", CaptureFormatException.Reason.class));
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyNameHasItsWords(String key, Class<? extends Enum<?>> type) {
		assertThat(WORDS)
			.containsAll(Arrays.stream(type.getEnumConstants()).map((value) -> key.formatted(value.name())).toList());
	}

}
