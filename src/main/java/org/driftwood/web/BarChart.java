package org.driftwood.web;

import java.util.List;

/**
 * A bar chart as geometry: bars in a drawing of {@value #WIDTH} by {@value #HEIGHT} that
 * the page stretches to its place, and the writing that stands beside it.
 */
public record BarChart(List<Long> ticks, List<String> labels, List<Series> series, List<Row> rows) {

	/** The drawing's width, in its own units. */
	public static final int WIDTH = 1000;

	/** The drawing's height, in its own units. */
	public static final int HEIGHT = 200;

	/** One kind of bars, with the name that the key gives it. */
	public record Series(String name, List<Bar> bars) {

	}

	/** One bar that is not empty. */
	public record Bar(double x, double y, double width, double height, String label, long value) {

	}

	/** The same as numbers: what stands at one label, in the order of the series. */
	public record Row(String label, List<Long> values) {

	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

}
