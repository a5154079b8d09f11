package org.driftwood.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Fault;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Tunnel;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.driftwood.generator.Truth.Completeness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that can be said of a packet is true of some that are drawn. */
class CoverageTests {

	private static final int SAMPLES = 20_000;

	private static List<Truth.Teredo> truths = List.of();

	@BeforeAll
	static void draw() {
		Stream<Truth> drawn = Strays.seeded(4).frames(SAMPLES).stream().map(Frame::truth);
		Stream<Truth> parts = Fragmented.of(Strays.seeded(4).honest(), Link.RAW, 5).frames().stream().map(Frame::truth);
		truths = Stream.concat(drawn, parts)
			.filter(Truth.Teredo.class::isInstance)
			.map(Truth.Teredo.class::cast)
			.toList();
	}

	private static <T> Set<T> all(Function<Truth.Teredo, @Nullable T> part) {
		return truths.stream().flatMap((truth) -> Stream.ofNullable(part.apply(truth))).collect(Collectors.toSet());
	}

	@Test
	void everyKind() {
		assertThat(all(Truth.Teredo::kind)).isEqualTo(EnumSet.allOf(PacketKind.class));
		assertThat(all(Truth.Teredo::completeness)).isEqualTo(EnumSet.allOf(Completeness.class));
	}

	@Test
	void everyFault() {
		assertThat(all(Truth.Teredo::fault)).isEqualTo(EnumSet.allOf(Fault.class));
	}

	@Test
	void everyAnomaly() {
		Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);
		truths.forEach((truth) -> found.addAll(truth.anomalies()));
		assertThat(found).isEqualTo(EnumSet.allOf(Anomaly.class));
	}

	@Test
	void everyVerdict() {
		assertThat(all((truth) -> truth.verdicts().destination())).isEqualTo(EnumSet.allOf(DestinationVerdict.class));
		assertThat(all((truth) -> truth.verdicts().server())).isEqualTo(EnumSet.allOf(ServerVerdict.class));
		assertThat(all((truth) -> truth.verdicts().source())).isEqualTo(EnumSet.allOf(SourceVerdict.class));
	}

	@Test
	void everyTunnel() {
		Set<Tunnel> found = EnumSet.noneOf(Tunnel.class);
		truths.forEach((truth) -> found.addAll(truth.outer().tunnels()));
		assertThat(found).isEqualTo(EnumSet.allOf(Tunnel.class));
	}

}
