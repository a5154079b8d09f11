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

	private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

	private static final long DAY_NANOS = 86_400_000_000_000L;

	/** Looked up for each packet, and so without an object for each address. */
	private record Key(long day, long source, long server, PacketKind kind, @Nullable DestinationVerdict verdict,
			int port) {

		private static final long NONE = -1;

		private static long bits(@Nullable Ipv4Address address) {
			return (address != null) ? address.bits() & 0xffff_ffffL : NONE;
		}

		private static @Nullable Ipv4Address address(long bits) {
			return (bits != NONE) ? new Ipv4Address((int) bits) : null;
		}

		private Key unnamed() {
			return new Key(this.day, NONE, NONE, this.kind, this.verdict, this.port);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Key key && this.source == key.source && this.server == key.server
					&& this.port == key.port && this.day == key.day && this.kind == key.kind
					&& this.verdict == key.verdict;
		}

		@Override
		public int hashCode() {
			long bits = ((this.source * GOLDEN_RATIO + this.server) * GOLDEN_RATIO
					+ (this.day << Short.SIZE | this.port)) * GOLDEN_RATIO;
			int enums = 31 * this.kind.hashCode() + ((this.verdict != null) ? this.verdict.hashCode() : 0);
			return (int) (bits >>> 32) + enums;
		}

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

	void add(Sighting seen, @Nullable Ipv4Address server, @Nullable DestinationVerdict verdict) {
		long day = Math.floorDiv(seen.nanos(), DAY_NANOS);
		int port = seen.destination().port();
		sum(new Key(day, Key.bits(seen.source().address()), Key.bits(server), seen.kind(), verdict, port)).add(seen);
	}

	private Sum sum(Key key) {
		Sum sum = this.rows.get(key);
		if (sum != null) {
			return sum;
		}
		return (this.rows.size() < ROWS) ? begin(key) : sumOfUnnamed(key.unnamed());
	}

	private Sum sumOfUnnamed(Key key) {
		Sum sum = this.rows.get(key);
		if (sum != null) {
			return sum;
		}
		return (this.rows.size() < ROWS_IN_ALL) ? begin(key) : sumOfRest(key);
	}

	private Sum sumOfRest(Key key) {
		long day = this.dayOfRest.computeIfAbsent(key.kind, _ -> key.day);
		return this.rows.computeIfAbsent(new Key(day, Key.NONE, Key.NONE, key.kind, null, 0), _ -> new Sum());
	}

	private Sum begin(Key key) {
		Sum sum = new Sum();
		this.rows.put(key, sum);
		return sum;
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
		outward.forEach((key, sum) -> tallies.add(new Tally(key.day, Key.address(key.source), Key.address(key.server),
				key.kind, key.verdict, key.port, sum.packets, sum.first, sum.last, sum.hops, sum.maker())));
		return tallies;
	}

	private static long told(long bits, OwnAddresses own) {
		Ipv4Address address = Key.address(bits);
		return (address == null || own.contains(address) || address.scope().isBehindNat()) ? Key.NONE : bits;
	}

}
