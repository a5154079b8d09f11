package org.driftwood.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The IPv4 IDs of a flow's packets, as far as they tell how they are given out. */
final class IdTrail {

	/** Fewer steps, that is fewer than four packets, make no pattern. */
	private static final int FEWEST_STEPS = 3;

	/** A counter's step, when the source sends to others in between; 3 % by chance. */
	private static final int LARGEST_STEP = 2048;

	private static final double NEARLY_ALL = 0.9;

	private static final double FEW = 0.25;

	private int first = -1;

	private int last;

	private long steps;

	private long forward;

	/** The same, if the numbers are written with their bytes swapped. */
	private long forwardSwapped;

	private long still;

	void add(int id) {
		if (this.first < 0) {
			this.first = id;
		}
		else {
			step(this.last, id);
		}
		this.last = id;
	}

	private void step(int from, int to) {
		this.steps++;
		if (to == from) {
			this.still++;
			return;
		}
		if ((to - from & 0xffff) <= LARGEST_STEP) {
			this.forward++;
		}
		if ((swapped(to) - swapped(from) & 0xffff) <= LARGEST_STEP) {
			this.forwardSwapped++;
		}
	}

	private static int swapped(int id) {
		return (id & 0xff) << 8 | id >>> 8;
	}

	/**
	 * The pattern of one source. Some count for each receiver, so steps are taken within
	 * flows; from flow to flow only where each has next to no packets.
	 * @param trails of its flows, in the order that they began
	 * @return null where there are too few packets
	 */
	static @Nullable IdPattern pattern(List<IdTrail> trails) {
		IdTrail all = new IdTrail();
		for (IdTrail trail : trails) {
			all.addSteps(trail);
		}
		boolean fewWithin = all.steps < FEWEST_STEPS;
		for (IdTrail trail : trails) {
			if (fewWithin) {
				all.add(trail.first);
			}
		}
		return (all.steps < FEWEST_STEPS) ? null : all.pattern(trails.getFirst().first);
	}

	private void addSteps(IdTrail other) {
		this.steps += other.steps;
		this.forward += other.forward;
		this.forwardSwapped += other.forwardSwapped;
		this.still += other.still;
	}

	private IdPattern pattern(int id) {
		if (this.still == this.steps) {
			return (id == 0) ? IdPattern.ZERO : IdPattern.CONSTANT;
		}
		long moved = Math.max(this.forward, this.forwardSwapped);
		if (moved >= NEARLY_ALL * this.steps) {
			return IdPattern.COUNTER;
		}
		return (moved + this.still <= FEW * this.steps) ? IdPattern.RANDOM : IdPattern.UNCLEAR;
	}

}
