package org.driftwood.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws figures as stacked bars; templates call it, so that controllers hand over figures
 * only.
 */
public final class Charts {

	private static final int LABELS = 4;

	private static final double BAR_SHARE = 0.72;

	/** Of a slot, what a gap takes of both its neighbours together. */
	private static final double GAP_SHARE = 0.2;

	private static final double WIDEST_BAR = 40;

	/** One bar at each label; the name of the series says what is counted. */
	public BarChart bars(List<?> labels, List<? extends Number> values, String name) {
		Map<String, List<? extends Number>> series = new LinkedHashMap<>();
		series.put(name, values);
		return stacked(labels, series);
	}

	/** The series on top of each other at each label, the first at the foot. */
	public BarChart stacked(List<?> labels, Map<String, ? extends List<? extends Number>> series) {
		List<String> names = labels.stream().map(String::valueOf).toList();
		List<BarChart.Row> rows = rows(names, series);
		List<Long> ticks = ticks(rows.stream().mapToLong(Charts::sum).max().orElse(0));
		List<BarChart.Series> drawn = new ArrayList<>();
		for (String name : series.keySet()) {
			drawn.add(new BarChart.Series(name, bars(rows, drawn.size(), ticks.getFirst())));
		}
		return new BarChart(ticks, spread(names), drawn, rows);
	}

	/**
	 * Bars of weeks, before the outline of other figures of the same weeks. Weeks that do
	 * not follow upon each other have a gap between them.
	 */
	public Trend trend(List<LocalDate> weeks, List<? extends Number> values, List<? extends Number> behind) {
		BarChart bars = bars(weeks, values, "");
		List<Long> ticks = ticks(behind.stream().mapToLong(Number::longValue).max().orElse(0));
		List<Integer> gaps = gaps(weeks);
		return new Trend(bars.ticks(), ticks, bars.labels(), bars.series().getFirst().bars(),
				outline(behind, ticks.getFirst(), gaps),
				gaps.stream().map((at) -> round(at * step(weeks.size()))).toList());
	}

	/** Which weeks are not the next ones to those before them. */
	private static List<Integer> gaps(List<LocalDate> weeks) {
		return IntStream.range(1, weeks.size())
			.filter((i) -> !weeks.get(i).equals(weeks.get(i - 1).plusWeeks(1)))
			.boxed()
			.toList();
	}

	/**
	 * Steps from the left to the right and down to the foot at each gap, and back along
	 * the foot.
	 */
	private static String outline(List<? extends Number> values, long top, List<Integer> gaps) {
		double step = step(values.size());
		double half = step * GAP_SHARE / 2;
		StringBuilder path = new StringBuilder("M0 " + BarChart.HEIGHT);
		for (int i = 0; i < values.size(); i++) {
			if (gaps.contains(i)) {
				path.append('V').append(BarChart.HEIGHT).append('H').append(round(i * step + half));
			}
			path.append('V')
				.append(round(BarChart.HEIGHT - height(values.get(i).longValue(), top)))
				.append('H')
				.append(round((i + 1) * step - (gaps.contains(i + 1) ? half : 0)));
		}
		return path.append('V').append(BarChart.HEIGHT).append('Z').toString();
	}

	private static double step(int slots) {
		return (double) BarChart.WIDTH / Math.max(1, slots);
	}

	private static List<BarChart.Row> rows(List<String> names, Map<String, ? extends List<? extends Number>> series) {
		return IntStream.range(0, names.size())
			.mapToObj((i) -> new BarChart.Row(names.get(i),
					series.values().stream().map((values) -> values.get(i).longValue()).toList()))
			.toList();
	}

	private static List<BarChart.Bar> bars(List<BarChart.Row> rows, int series, long top) {
		double step = step(rows.size());
		double width = Math.min(WIDEST_BAR, step * BAR_SHARE);
		List<BarChart.Bar> bars = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			List<Long> values = rows.get(i).values();
			long value = values.get(series);
			if (value > 0) {
				double below = height(sum(values.subList(0, series)), top);
				double height = height(value, top);
				bars.add(new BarChart.Bar(round(i * step + (step - width) / 2), round(BarChart.HEIGHT - below - height),
						round(width), round(height), rows.get(i).label(), value));
			}
		}
		return bars;
	}

	/**
	 * From the top to nothing, in steps of 1, 2 or 5 times a power of ten, so that they
	 * are whole and even.
	 */
	static List<Long> ticks(long most) {
		long power = 1;
		while (power * 10 <= most / 2) {
			power *= 10;
		}
		for (long factor : new long[] { 1, 2, 5, 10 }) {
			long step = factor * power;
			if (step * 2 >= most) {
				return (most <= step) ? List.of(step, 0L) : List.of(step * 2, step, 0L);
			}
		}
		return List.of(power * 20, power * 10, 0L);
	}

	/** A few of the labels, evenly apart, the first and the last among them. */
	private static List<String> spread(List<String> labels) {
		if (labels.size() <= LABELS) {
			return labels;
		}
		return IntStream.range(0, LABELS).mapToObj((i) -> labels.get(i * (labels.size() - 1) / (LABELS - 1))).toList();
	}

	private static long sum(BarChart.Row row) {
		return sum(row.values());
	}

	private static long sum(List<Long> values) {
		return values.stream().mapToLong(Long::longValue).sum();
	}

	private static double height(long value, long top) {
		return (double) value * BarChart.HEIGHT / top;
	}

	private static double round(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
