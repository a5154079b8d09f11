package org.driftwood.decode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts fragments of IPv4 packets together (RFC 791 3.2), in whatever order they come and
 * in bounded memory. What takes too long by the capture's clock, contradicts itself or
 * finds no room is given up. Not for several threads.
 */
public final class FragmentReassembler {

	private static final int PACKETS_AT_MOST = 1024;

	private static final long COST_AT_MOST = 4 << 20;

	private static final long AGE_AT_MOST_NANOS = 30_000_000_000L;

	private final Map<Key, FragmentedPacket> waiting = new LinkedHashMap<>();

	private List<Fragment> givenUp = new ArrayList<>();

	private long cost;

	/** What fragments of one packet have in common. */
	private record Key(Ipv4Address source, Ipv4Address destination, int identification, int protocol,
			List<Tunnel> tunnels) {

		static Key of(Fragment fragment) {
			Ipv4Packet header = fragment.header();
			return new Key(header.source(), header.destination(), header.identification(), header.protocol(),
					fragment.tunnels());
		}

	}

	/** Adds a fragment and returns the packet that it completes, or null. */
	public @Nullable Reassembled add(Fragment fragment) {
		if (!fragment.isPossible()) {
			giveUp(fragment);
			return null;
		}
		giveUpOldest(fragment.timeNanos(), true);
		Key key = Key.of(fragment);
		FragmentedPacket packet = this.waiting.get(key);
		if (packet == null || packet.isOlderThan(AGE_AT_MOST_NANOS, fragment.timeNanos())
				|| (packet.isCopy() && packet.contradicts(fragment))) {
			packet = begin(key, fragment.timeNanos());
		}
		return packet.isRefused() ? refused(packet, fragment) : added(key, packet, fragment);
	}

	private FragmentedPacket begin(Key key, long nanos) {
		FragmentedPacket old = this.waiting.remove(key);
		if (old != null) {
			giveUp(old);
		}
		FragmentedPacket packet = new FragmentedPacket(nanos);
		this.waiting.put(key, packet);
		this.cost += packet.cost();
		return packet;
	}

	private @Nullable Reassembled refused(FragmentedPacket packet, Fragment fragment) {
		this.cost -= packet.cost();
		this.givenUp.addAll(packet.giveUp());
		this.cost += packet.cost();
		giveUp(fragment);
		return null;
	}

	private @Nullable Reassembled added(Key key, FragmentedPacket packet, Fragment fragment) {
		this.cost -= packet.cost();
		packet.add(fragment);
		if (packet.isComplete()) {
			this.waiting.remove(key);
			awaitCopy(key, packet.copy());
			return packet.whole();
		}
		if (packet.isRefused()) {
			this.givenUp.addAll(packet.giveUp());
		}
		this.cost += packet.cost();
		return null;
	}

	/** Copies of fragments can come side by side, and that of the last one is missing. */
	private void awaitCopy(Key key, @Nullable FragmentedPacket copy) {
		if (copy != null) {
			this.waiting.put(key, copy);
			this.cost += copy.cost();
		}
	}

	private void giveUpOldest(long nanos, boolean roomWanted) {
		Iterator<FragmentedPacket> oldest = this.waiting.values().iterator();
		while (oldest.hasNext()) {
			FragmentedPacket packet = oldest.next();
			boolean full = roomWanted && (this.waiting.size() >= PACKETS_AT_MOST || this.cost >= COST_AT_MOST);
			if (!full && !packet.isOlderThan(AGE_AT_MOST_NANOS, nanos)) {
				return;
			}
			oldest.remove();
			giveUp(packet);
		}
	}

	private void giveUp(FragmentedPacket packet) {
		this.cost -= packet.cost();
		this.givenUp.addAll(packet.giveUp());
	}

	private void giveUp(Fragment fragment) {
		if (fragment.isFirst()) {
			this.givenUp.add(fragment);
		}
	}

	/**
	 * Gives up what has waited too long at a time, that of a packet that need not be a
	 * fragment.
	 * @return whether {@link #givenUp()} has something
	 */
	public boolean expire(long nanos) {
		if (!this.waiting.isEmpty()) {
			giveUpOldest(nanos, false);
		}
		return !this.givenUp.isEmpty();
	}

	/** The first fragments that wait no more, once each. */
	public List<Fragment> givenUp() {
		if (this.givenUp.isEmpty()) {
			return List.of();
		}
		List<Fragment> given = this.givenUp;
		this.givenUp = new ArrayList<>();
		return given;
	}

	/** Gives up what still waits. */
	public void finish() {
		for (FragmentedPacket packet : this.waiting.values()) {
			giveUp(packet);
		}
		this.waiting.clear();
	}

}
