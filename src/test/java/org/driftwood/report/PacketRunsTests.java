package org.driftwood.report;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacketRunsTests {

	@Test
	void joinsWhatFollowsOnEachOther() {
		assertThat(PacketRuns.of(List.of(1L, 2L, 3L, 13L, 15L, 16L), 6).text()).isEqualTo("1–3, 13, 15–16");
	}

	@Test
	void tellsNoMoreThanASentenceBearsAndCountsTheRest() {
		List<Long> odd = LongStream.range(0, 20).map((i) -> 2 * i + 1).boxed().toList();
		PacketRuns runs = PacketRuns.of(odd, 30);
		assertThat(runs.text()).isEqualTo("1, 3, 5, 7, 9");
		assertThat(runs.more()).isEqualTo(25);
		assertThat(runs.next()).isEqualTo(11);
	}

	@Test
	void knowsNoNextOneWhereAllThatAreNamedAreTold() {
		assertThat(PacketRuns.of(List.of(1L, 2L, 3L), 3).next()).isNull();
		assertThat(PacketRuns.of(List.of(1L, 2L, 3L), 9).next()).isNull();
	}

	@Test
	void saysNothingOfNothing() {
		assertThat(PacketRuns.of(List.of(), 0).told()).isEmpty();
	}

}
