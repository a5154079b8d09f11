package org.driftwood.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws how many things happened when: marks in a strip of {@value #WIDTH} by
 * {@value #HEIGHT}, on top of each other, the higher the more.
 */
public final class Strips {

	/** The strip's width, in its own units. */
	public static final int WIDTH = 1000;

	/** The strip's height, in its own units. */
	public static final int HEIGHT = 40;

	/** The least height of a mark: a single one is seen beside many. */
	private static final double LEAST = 7;

	private static final double MARK_SHARE = 0.8;

	/**
	 * The shapes of each of the series, the first at the foot.
	 * @param series how many in each step, all with as many steps
	 * @param most that a mark of full height stands for
	 */
	public List<String> paths(List<? extends List<? extends Number>> series, long most) {
		int steps = series.getFirst().size();
		double[] foot = new double[steps];
		List<String> paths = new ArrayList<>();
		for (List<? extends Number> one : series) {
			StringBuilder path = new StringBuilder();
			for (int i = 0; i < steps; i++) {
				long value = one.get(i).longValue();
				if (value > 0) {
					double height = Math.min(HEIGHT - foot[i], LEAST + (HEIGHT - LEAST) * value / Math.max(1, most));
					foot[i] += Math.max(1, height);
					mark(path, (double) WIDTH * i / steps, HEIGHT - foot[i], WIDTH * MARK_SHARE / steps,
							Math.max(1, height));
				}
			}
			paths.add(path.toString());
		}
		return paths;
	}

	private static void mark(StringBuilder path, double x, double y, double width, double height) {
		path.append('M')
			.append(round(x))
			.append(' ')
			.append(round(y))
			.append('h')
			.append(round(width))
			.append('v')
			.append(round(height))
			.append("h-")
			.append(round(width))
			.append('z');
	}

	private static double round(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
