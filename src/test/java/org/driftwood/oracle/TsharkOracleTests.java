package org.driftwood.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

import org.driftwood.CapturesAtHand;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Frame by frame, Driftwood and tshark say the same, except where tshark is known to be
 * wrong.
 */
class TsharkOracleTests {

	private static final int GENERATED = 2_000;

	@TempDir
	private Path directory = Path.of("");

	private final Tshark tshark = Tshark.find();

	static Stream<Path> captures() throws Exception {
		return CapturesAtHand.all();
	}

	@ParameterizedTest
	@MethodSource("captures")
	void saysTheSameOf(Path capture) throws Exception {
		Map<Long, Ours.Told> ours = Ours.read(capture);
		Comparison comparison = Comparison.of(ours, this.tshark.read(capture, this.directory));
		assertThat(comparison.frames()).isEqualTo(ours.size());
		assertThat(comparison.unknown()).isEmpty();
	}

	@Test
	void saysTheSameOfGeneratedPacketsAndNoKnownDifferenceIsOutOfDate() throws Exception {
		GeneratedCapture generated = GeneratedCaptures.crowded(14, GENERATED);
		Path file = Files.write(this.directory.resolve(generated.name()), generated.bytes());
		Comparison comparison = Comparison.of(Ours.read(file), this.tshark.read(file, this.directory));
		assertThat(comparison.frames()).isEqualTo(generated.packets().size());
		assertThat(comparison.unknown()).isEmpty();
		assertThat(comparison.agreed()).isGreaterThan(GENERATED * 2 / 3);
		assertThat(comparison.known()).containsOnlyKeys(EnumSet.allOf(KnownDifference.class));
	}

}
