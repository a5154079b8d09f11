package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the packets are that pass a filter, from a place on, while an index goes
 * by.
 */
final class PassingPlaces {

	private final PacketFilter filter;

	private final long from;

	private final int most;

	private final List<Long> places = new ArrayList<>();

	private long position;

	/**
	 * Begins.
	 * @param from the first place that may be among them, from 0
	 * @param most how many are wanted
	 */
	PassingPlaces(PacketFilter filter, long from, int most) {
		this.filter = filter;
		this.from = from;
		this.most = most;
	}

	void add(IndexedPacket packet) {
		if (this.position >= this.from && this.places.size() < this.most && this.filter.passes(packet)) {
			this.places.add(this.position);
		}
		this.position++;
	}

	/** Places in the excerpt. */
	List<Long> places() {
		return this.places;
	}

}
