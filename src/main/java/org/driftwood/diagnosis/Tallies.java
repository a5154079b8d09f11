package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/** Sums up what a capture adds to the public counts, in a bounded number of rows. */
final class Tallies {

	/** Rows that name source and server. */
	static final int ROWS = 2_000;

	/** Rows in all; past these only the kinds are told apart. */
	private static final int ROWS_IN_ALL = 2_500;

	private static final long DAY_NANOS = 86_400_000_000_000L;

	private record Key(long day, @Nullable Ipv4Address source, @Nullable Ipv4Address server, PacketKind kind,
			@Nullable DestinationVerdict verdict, int port) {
	}

	private static final class Sum {

		private long packets;

		private long first = Long.MAX_VALUE;

		private long last = Long.MIN_VALUE;

		private int hops = Integer.MAX_VALUE;

		private int marks;

		private void add(Sighting seen) {
			this.packets++;
			this.first = Math.min(this.first, seen.nanos());
			this.last = Math.max(this.last, seen.nanos());
			this.hops = Math.min(this.hops, Hops.of(seen.outer().timeToLive()));
			this.marks |= Marks.of(seen);
		}

		private void add(Sum other) {
			this.packets += other.packets;
			this.first = Math.min(this.first, other.first);
			this.last = Math.max(this.last, other.last);
			this.hops = Math.min(this.hops, other.hops);
			this.marks |= other.marks;
		}

		/** The sender of the inner packet, or else the server that handed it on. */
		private @Nullable Likeness maker() {
			for (Fingerprint fingerprint : Fingerprint.of(this.marks)) {
				if (fingerprint.likeness() != null) {
					return fingerprint.likeness();
				}
			}
			return null;
		}

	}

	private final Map<Key, Sum> rows = new LinkedHashMap<>();

	private final Map<PacketKind, Long> dayOfRest = new LinkedHashMap<>();

	void add(Sighting seen, @Nullable DestinationVerdict verdict) {
		long day = Math.floorDiv(seen.nanos(), DAY_NANOS);
		int port = seen.destination().port();
		Key key = new Key(day, seen.source().address(), seen.server(), seen.kind(), verdict, port);
		Sum sum = this.rows.get(key);
		if (sum == null) {
			sum = this.rows.computeIfAbsent(withRoom(key), _ -> new Sum());
		}
		sum.add(seen);
	}

	private Key withRoom(Key key) {
		if (this.rows.size() < ROWS) {
			return key;
		}
		Key unnamed = new Key(key.day, null, null, key.kind, key.verdict, key.port);
		if (this.rows.size() < ROWS_IN_ALL || this.rows.containsKey(unnamed)) {
			return unnamed;
		}
		long day = this.dayOfRest.computeIfAbsent(key.kind, _ -> key.day);
		return new Key(day, null, null, key.kind, null, 0);
	}

	/**
	 * The rows, without the addresses that must not be told; equal ones are put together.
	 */
	List<Tally> rows(OwnAddresses own) {
		Map<Key, Sum> outward = new LinkedHashMap<>();
		this.rows.forEach((key, sum) -> {
			Key told = new Key(key.day, told(key.source, own), told(key.server, own), key.kind, key.verdict, key.port);
			outward.computeIfAbsent(told, _ -> new Sum()).add(sum);
		});
		List<Tally> tallies = new ArrayList<>(outward.size());
		outward.forEach((key, sum) -> tallies.add(new Tally(key.day, key.source, key.server, key.kind, key.verdict,
				key.port, sum.packets, sum.first, sum.last, sum.hops, sum.maker())));
		return tallies;
	}

	private static @Nullable Ipv4Address told(@Nullable Ipv4Address address, OwnAddresses own) {
		return (address == null || own.contains(address) || address.scope().isBehindNat()) ? null : address;
	}

}
