package org.driftwood.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartsTests {

	private final Charts charts = new Charts();

	@Test
	void ticksAreWholeAndEvenAndReachTheMost() {
		for (long most : new long[] { 0, 1, 2, 3, 7, 10, 11, 99, 100, 101, 48_210, 5_000_000_001L }) {
			List<Long> ticks = Charts.ticks(most);
			assertThat(ticks.getFirst()).as("top for %d", most).isPositive().isGreaterThanOrEqualTo(most);
			assertThat(ticks.getLast()).isZero();
			if (ticks.size() == 3) {
				assertThat(ticks.get(1) * 2).isEqualTo(ticks.getFirst());
			}
		}
	}

	@Test
	void noFigureGivesNoBar() {
		BarChart chart = this.charts.bars(List.of("a", "b"), List.of(0, 4), "packets");
		assertThat(chart.series()).singleElement().satisfies((series) -> {
			assertThat(series.name()).isEqualTo("packets");
			assertThat(series.bars()).extracting(BarChart.Bar::label).containsExactly("b");
		});
		assertThat(chart.rows()).extracting(BarChart.Row::values).containsExactly(List.of(0L), List.of(4L));
	}

	@Test
	void barsStandOnThoseBelow() {
		Map<String, List<Integer>> series = new LinkedHashMap<>();
		series.put("server", List.of(2));
		series.put("peer", List.of(2));
		BarChart chart = this.charts.stacked(List.of("now"), series);
		BarChart.Bar lower = chart.series().get(0).bars().getFirst();
		BarChart.Bar upper = chart.series().get(1).bars().getFirst();
		assertThat(lower.y() + lower.height()).isEqualTo(BarChart.HEIGHT);
		assertThat(upper.y() + upper.height()).isEqualTo(lower.y());
		assertThat(upper.y()).isZero();
	}

	@Test
	void ofManyLabelsAFewAreWritten() {
		List<Integer> days = IntStream.rangeClosed(1, 60).boxed().toList();
		assertThat(this.charts.bars(days, days, "packets").labels()).hasSize(4).startsWith("1").endsWith("60");
	}

	@Test
	void nothingAtAllIsStillAChart() {
		assertThat(this.charts.bars(List.of(), List.of(), "packets").rows()).isEmpty();
	}

}
