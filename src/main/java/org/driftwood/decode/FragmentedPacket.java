package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The parts of one IPv4 packet that have come so far. Parts that contradict each other
 * are an attack on whoever puts them together (RFC 1858, RFC 5722): then it is refused.
 */
final class FragmentedPacket {

	private static final int PARTS_AT_MOST = 64;

	/** What a part costs beyond its bytes, so that many small ones are not for free. */
	private static final int COST = 256;

	private static final int LONGEST_PACKET = 0xffff;

	private final long startNanos;

	private final TreeMap<Integer, Fragment> parts = new TreeMap<>();

	/** Parts that came again: those of a copy of the whole packet, if all of them do. */
	private final List<Fragment> again = new ArrayList<>();

	/** What a copy is a copy of; empty where it is none. */
	private final Map<Integer, Fragment> original;

	private int end = Integer.MAX_VALUE;

	private int held;

	private long cost;

	private boolean refused;

	FragmentedPacket(long startNanos) {
		this(startNanos, Map.of(), COST);
	}

	private FragmentedPacket(long startNanos, Map<Integer, Fragment> original, long cost) {
		this.startNanos = startNanos;
		this.original = original;
		this.cost = cost;
	}

	/** Adds a part; one that is there already is of no use to this packet. */
	void add(Fragment part) {
		Fragment same = this.parts.get(part.offset());
		if (same != null && same.isSame(part)) {
			addAgain(part);
			return;
		}
		this.refused |= contradicts(part) || this.parts.size() == PARTS_AT_MOST;
		this.parts.put(part.offset(), (same != null) ? same : part);
		this.held += part.payload().length();
		this.cost += COST + part.carrier().ipv4().length();
		this.end = part.isLast() ? part.end() : this.end;
		this.refused |= this.end != Integer.MAX_VALUE && headerLength() + this.end > LONGEST_PACKET;
	}

	private void addAgain(Fragment part) {
		if (this.again.size() < PARTS_AT_MOST) {
			this.again.add(part);
			this.cost += COST + part.carrier().ipv4().length();
		}
	}

	/** Whether a part cannot be of the same packet as those that are there. */
	boolean contradicts(Fragment part) {
		Fragment same = (isCopy() ? this.original : this.parts).get(part.offset());
		if (same != null) {
			return !same.isSame(part);
		}
		return isCopy() || overlaps(part) || contradictsEnd(part);
	}

	private boolean overlaps(Fragment part) {
		Map.Entry<Integer, Fragment> before = this.parts.lowerEntry(part.offset());
		Integer behind = this.parts.higherKey(part.offset());
		return (before != null && before.getValue().end() > part.offset()) || (behind != null && behind < part.end());
	}

	private boolean contradictsEnd(Fragment part) {
		boolean beforeOthers = part.isLast() && !this.parts.isEmpty()
				&& this.parts.lastEntry().getValue().end() > part.end();
		return part.end() > this.end || beforeOthers || (part.isLast() && this.end != Integer.MAX_VALUE);
	}

	private int headerLength() {
		Fragment first = this.parts.get(0);
		return (first != null) ? first.ipv4().length() - first.payload().length() : Ipv4Packet.HEADER_LENGTH;
	}

	/** Gives the parts away that are of use alone: the first one. */
	List<Fragment> giveUp() {
		Fragment first = isCopy() ? null : this.parts.get(0);
		this.parts.clear();
		this.again.clear();
		this.cost = COST;
		return (first != null) ? List.of(first) : List.of();
	}

	/** Whether it is made of what was left over when its original was whole. */
	boolean isCopy() {
		return !this.original.isEmpty();
	}

	/** What has come of the whole packet's copy; null where nothing came twice. */
	@Nullable FragmentedPacket copy() {
		if (this.again.isEmpty()) {
			return null;
		}
		FragmentedPacket copy = new FragmentedPacket(this.startNanos, this.parts, this.cost);
		this.again.forEach(copy::add);
		return copy;
	}

	boolean isRefused() {
		return this.refused;
	}

	/** As nothing overlaps, as many bytes as there must be are all of them. */
	boolean isComplete() {
		return !this.refused && this.held == this.end;
	}

	Reassembled whole() {
		return Reassembled.of(new ArrayList<>(this.parts.values()));
	}

	long cost() {
		return this.cost;
	}

	/** Parts without a time grow no older, and by them no others do. */
	boolean isOlderThan(long ageNanos, long nowNanos) {
		long age = nowNanos - this.startNanos;
		return this.startNanos != Fragment.NO_TIME && nowNanos != Fragment.NO_TIME
				&& (age > ageNanos || age < -ageNanos);
	}

}
