package org.driftwood.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftwood.CapturesAtHand;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Verdict;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In the headers of IPv4, UDP and IPv6 pcap4j reads the same. */
class Pcap4jOracleTests {

	private static final int GENERATED = 2_000;

	static Stream<Path> captures() throws Exception {
		return CapturesAtHand.all();
	}

	@ParameterizedTest
	@MethodSource("captures")
	void readsTheSameIn(Path capture) throws Exception {
		compare(capture);
	}

	@Test
	void readsTheSameInGeneratedPackets(@TempDir Path directory) throws Exception {
		GeneratedCapture generated = GeneratedCaptures.mixed(6, GENERATED);
		int compared = compare(Files.write(directory.resolve(generated.name()), generated.bytes()));
		assertThat(compared).isGreaterThan(GENERATED * 3 / 4);
	}

	/** Compares each whole Teredo packet, and says how many there are. */
	private static int compare(Path capture) throws Exception {
		int compared = 0;
		for (Ours.Told told : Ours.read(capture).values()) {
			if (told.verdict() instanceof Verdict.Teredo teredo) {
				compare(told, teredo);
				compared++;
			}
		}
		return compared;
	}

	// In what it cannot open, it is given the IPv4 packet that Driftwood found.
	private static void compare(Ours.Told told, Verdict.Teredo teredo) throws Exception {
		Optional<Bytes> found = teredo.outer().tunnels().isEmpty() ? Headers.ipv4(told.linkType(), told.frame())
				: Optional.empty();
		Bytes ipv4 = found.orElseGet(() -> teredo.outer().ipv4());
		assertThat(Headers.of(ipv4, teredo.packet().innerOffset())).isEqualTo(Headers.of(teredo));
	}

}
