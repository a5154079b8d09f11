package org.driftwood.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Marks in a strip. */
class StripsTests {

	private final Strips strips = new Strips();

	@Test
	void drawsAMarkWhereThereIsSomethingAndNoneWhereThereIsNothing() {
		assertThat(this.strips.paths(List.of(List.of(0, 3, 0, 0)), 4, 3))
			.containsExactly("M250.0 0.0h200.0v40.0h-200.0z");
		assertThat(this.strips.paths(List.of(List.of(0, 0)), 2, 0)).containsExactly("");
	}

	@Test
	void putsTheSeriesOnTopOfEachOther() {
		assertThat(this.strips.paths(List.of(List.of(1), List.of(1)), 1, 100))
			.containsExactly("M0.0 32.67h800.0v7.33h-800.0z", "M0.0 25.34h800.0v7.33h-800.0z");
	}

}
