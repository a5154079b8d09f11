package org.driftwood.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacketNumbersTests {

	private final PacketNumbers numbers = new PacketNumbers();

	@Test
	void joinsWhatFollowsOnEachOther() {
		assertThat(this.numbers.text(List.of(13L, 1L, 2L, 3L, 15L, 16L))).isEqualTo("1–3, 13, 15–16");
	}

	@Test
	void endsALongListInAnEllipsis() {
		List<Integer> odd = IntStream.range(0, 20).map((i) -> 2 * i + 1).boxed().toList();
		assertThat(this.numbers.text(odd)).isEqualTo("1, 3, 5, 7, 9, 11, 13, 15, …");
	}

	@Test
	void saysNothingOfNothing() {
		assertThat(this.numbers.text(List.of())).isEmpty();
	}

}
