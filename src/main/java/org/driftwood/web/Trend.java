package org.driftwood.web;

import java.util.List;

/**
 * Bars over time before the outline of what they have to be seen against, each with a
 * scale of its own: a drawing of {@link BarChart#WIDTH} by {@link BarChart#HEIGHT} and
 * the writing beside it.
 *
 * @param ticks of the bars, from the top
 * @param ticksBehind of the outline, from the top
 * @param behind the outline as a path
 * @param gaps where weeks are left out, from the left
 */
public record Trend(List<Long> ticks, List<Long> ticksBehind, List<String> labels, List<BarChart.Bar> bars,
		String behind, List<Double> gaps) {

	public int width() {
		return BarChart.WIDTH;
	}

	public int height() {
		return BarChart.HEIGHT;
	}

}
