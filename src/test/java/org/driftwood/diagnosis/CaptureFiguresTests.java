package org.driftwood.diagnosis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * All figures of each real capture, compared with those in figures.txt. Figures of other
 * people's captures are compared where the captures are.
 */
class CaptureFiguresTests {

	private static final Path FIGURES = LabRun.LAB.resolve("figures.txt");

	static Stream<List<String>> captures() throws Exception {
		String all = Files.readString(FIGURES, StandardCharsets.UTF_8);
		return Stream.of(all.split("\n\n")).map((block) -> block.lines().toList());
	}

	@ParameterizedTest
	@MethodSource("captures")
	void everyFigureIsAsWritten(List<String> block) throws Exception {
		Path lab = LabRun.LAB.resolve(block.getFirst());
		Path file = Files.exists(lab) ? lab : LabRun.PUBLIC.resolve(block.getFirst());
		assumeTrue(Files.exists(file), "This capture is not part of the project");
		assertThat(figures(LabRun.of(file).counts())).isEqualTo(block.subList(1, block.size()));
	}

	private static List<String> figures(Counts counts) {
		return Stream
			.of("packets " + counts.packets(), "duplicates " + counts.duplicates(),
					"translated " + counts.translatedCopies(), "malformed " + counts.malformed(),
					"truncated " + counts.truncated(), "other on 3544 " + counts.otherOn3544(),
					"kinds" + inWords(counts.byKind()), "destination" + inWords(counts.byDestinationVerdict()),
					"server" + inWords(counts.byServerVerdict()), "source" + inWords(counts.bySourceVerdict()),
					"anomalies" + inWords(counts.anomalies()))
			.toList();
	}

	private static String inWords(Map<? extends Enum<?>, Long> counts) {
		return counts.entrySet()
			.stream()
			.map((count) -> " " + count.getKey() + "=" + count.getValue())
			.collect(Collectors.joining());
	}

}
