package org.driftwood.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Picks one page of the packets that pass a filter, while an index goes by. Of all others
 * nothing is kept but how many there are.
 */
final class Selection {

	private final PacketFilter filter;

	private final long from;

	private final int most;

	private final Deque<Long> ahead = new ArrayDeque<>();

	private final List<Long> places = new ArrayList<>();

	private long position;

	private long before;

	private long all;

	private @Nullable Long next;

	/**
	 * Begins.
	 * @param from the lowest frame number of the page
	 * @param most packets on a page
	 */
	Selection(PacketFilter filter, long from, int most) {
		this.filter = filter;
		this.from = from;
		this.most = most;
	}

	void add(IndexedPacket packet) {
		if (this.filter.passes(packet)) {
			this.all++;
			if (packet.number() < this.from) {
				addBefore(packet.number());
			}
			else if (this.places.size() < this.most) {
				this.places.add(this.position);
			}
			else if (this.next == null) {
				this.next = packet.number();
			}
		}
		this.position++;
	}

	private void addBefore(long number) {
		this.before++;
		if (this.ahead.size() == this.most) {
			this.ahead.remove();
		}
		this.ahead.add(number);
	}

	/** The places of the page's packets among all. */
	List<Long> places() {
		return this.places;
	}

	/** How many pass. */
	long all() {
		return this.all;
	}

	/** How many of them stand before the page. */
	long before() {
		return this.before;
	}

	/** The frame number with which the page before begins. */
	@Nullable Long previous() {
		return this.ahead.peek();
	}

	/** The frame number with which the next page begins. */
	@Nullable Long next() {
		return this.next;
	}

}
