package org.driftwood.web;

import java.time.LocalDate;
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
	void weeksThatDoNotFollowUponEachOtherHaveAGapBetweenThem() {
		LocalDate monday = LocalDate.of(2012, 12, 31);
		List<LocalDate> weeks = List.of(monday, monday.plusWeeks(1), monday.plusWeeks(3), monday.plusYears(14));
		List<Integer> one = List.of(1, 1, 1, 1);
		Trend trend = this.charts.trend(weeks, one, one);
		assertThat(trend.gaps()).containsExactly(500.0, 750.0);
		assertThat(trend.behind())
			.isEqualTo("M0 200V0.0H250.0V0.0H475.0V200H525.0V0.0H725.0V200H775.0V0.0H1000.0V200Z");
	}

	@Test
	void weeksThatDoHaveNone() {
		LocalDate monday = LocalDate.of(2012, 12, 31);
		List<Integer> one = List.of(1, 1);
		Trend trend = this.charts.trend(List.of(monday, monday.plusWeeks(1)), one, one);
		assertThat(trend.gaps()).isEmpty();
		assertThat(trend.behind()).isEqualTo("M0 200V0.0H500.0V0.0H1000.0V200Z");
		assertThat(this.charts.trend(List.of(), List.of(), List.of()).gaps()).isEmpty();
	}

	@Test
	void nothingAtAllIsStillAChart() {
		assertThat(this.charts.bars(List.of(), List.of(), "packets").rows()).isEmpty();
	}

}
