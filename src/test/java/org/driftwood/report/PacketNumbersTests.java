package org.driftwood.report;

import java.util.List;
import java.util.stream.IntStream;

import org.driftwood.report.PacketNumbers.Run;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacketNumbersTests {

	private final PacketNumbers numbers = new PacketNumbers();

	@Test
	void joinsWhatFollowsOnEachOther() {
		assertThat(this.numbers.runs(List.of(13L, 1L, 2L, 3L, 15L, 16L))).extracting(Run::text)
			.containsExactly("1–3", "13", "15–16");
	}

	@Test
	void tellsNoMoreThanASentenceBearsAndCountsTheRest() {
		List<Integer> odd = IntStream.range(0, 20).map((i) -> 2 * i + 1).boxed().toList();
		List<Run> runs = this.numbers.runs(odd);
		assertThat(runs).extracting(Run::text).containsExactly("1", "3", "5", "7", "9");
		assertThat(this.numbers.beyond(runs, 20)).isEqualTo(15);
	}

	@Test
	void saysNothingOfNothing() {
		assertThat(this.numbers.runs(List.of())).isEmpty();
	}

}
