package org.driftwood.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Marks in a strip. */
class StripsTests {

	private final Strips strips = new Strips();

	@Test
	void drawsAMarkWhereThereIsSomethingAndNoneWhereThereIsNothing() {
		assertThat(this.strips.paths(List.of(List.of(0, 3, 0, 0)), 4, 3)).containsExactly("M250 0h200v40h-200z");
		assertThat(this.strips.paths(List.of(List.of(0, 0)), 2, 0)).containsExactly("");
	}

	@Test
	void nothingStandsOutAtTheTop() {
		assertThat(this.strips.paths(List.of(List.of(49), List.of(1), List.of(1)), 1, 50))
			.containsExactly("M0 0.7h800v39.3h-800z", "M0 0h800v1h-800z", "M0 0h800v1h-800z");
	}

	@Test
	void putsTheSeriesOnTopOfEachOther() {
		assertThat(this.strips.paths(List.of(List.of(1), List.of(1)), 1, 100)).containsExactly("M0 32.7h800v7.3h-800z",
				"M0 25.3h800v7.3h-800z");
	}

}
