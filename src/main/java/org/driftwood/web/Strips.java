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
	 * @param series how many in each step, all with as many steps; no lists, as a
	 * template would copy them number by number
	 * @param steps that each has
	 * @param most that a mark of full height stands for
	 */
	public List<String> paths(Iterable<? extends Iterable<? extends Number>> series, int steps, long most) {
		double[] foot = new double[steps];
		List<String> paths = new ArrayList<>();
		series.forEach((one) -> paths.add(path(one, foot, Math.max(1, most))));
		return paths;
	}

	private static String path(Iterable<? extends Number> one, double[] foot, long most) {
		StringBuilder path = new StringBuilder();
		int i = 0;
		for (Number value : one) {
			if (value.longValue() > 0) {
				double wanted = LEAST + (HEIGHT - LEAST) * value.longValue() / most;
				double height = Math.max(1, Math.min(HEIGHT - foot[i], wanted));
				foot[i] += height;
				mark(path, (double) WIDTH * i / foot.length, Math.max(0, HEIGHT - foot[i]),
						WIDTH * MARK_SHARE / foot.length, height);
			}
			i++;
		}
		return path.toString();
	}

	private static void mark(StringBuilder path, double x, double y, double width, double height) {
		long across = tenths(width);
		path.append('M');
		append(path, tenths(x)).append(' ');
		append(path, tenths(y)).append('h');
		append(path, across).append('v');
		append(path, tenths(height)).append("h-");
		append(path, across).append('z');
	}

	private static long tenths(double value) {
		return Math.round(value * 10);
	}

	/** There are thousands of them: no digit that nobody sees. */
	private static StringBuilder append(StringBuilder path, long tenths) {
		path.append(tenths / 10);
		return (tenths % 10 != 0) ? path.append('.').append(tenths % 10) : path;
	}

}
