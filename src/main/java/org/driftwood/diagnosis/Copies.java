package org.driftwood.diagnosis;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.OuterPacket;
import org.jspecify.annotations.Nullable;

/**
 * Finds packets that are captured more than once: on both sides of a router or bridge, or
 * of a NAT. Remembers about the last 8,000 packets, by a hash of what no router changes.
 */
final class Copies {

	/** How far apart copies may be. */
	private static final long WINDOW_NANOS = 10_000_000;

	private static final int SETS = 1 << 10;

	private static final int WAYS = 8;

	/** The hashes of {@link #firsts}, side by side: most packets are no copies. */
	private final long[] hashes = new long[SETS * WAYS];

	private final @Nullable First[] firsts = new @Nullable First[SETS * WAYS];

	private final byte[] next = new byte[SETS];

	/**
	 * A packet that is no copy; nothing of its bytes is kept.
	 *
	 * @param hash of IPv4 ID and UDP payload
	 * @param strand where it was counted; null where it is not Teredo
	 */
	record First(long number, long nanos, long hash, int length, Endpoint source, Endpoint destination, int timeToLive,
			Direction direction, @Nullable Strand strand) {

		static First of(long number, long nanos, long hash, OuterPacket outer, @Nullable Strand strand) {
			return new First(number, nanos, hash, outer.payload().length(), outer.source(), outer.destination(),
					outer.timeToLive(), outer.direction(), strand);
		}

		boolean isSame(OuterPacket other) {
			return this.source.equals(other.source()) && this.destination.equals(other.destination());
		}

		/**
		 * Whether a NAT changed one end. It is a router, so the time to live differs; and
		 * as some senders leave the ID 0, such packets need a private address to be
		 * believed.
		 */
		boolean isTranslated(OuterPacket other) {
			boolean sameSource = this.source.equals(other.source());
			if (sameSource == this.destination.equals(other.destination()) || this.timeToLive == other.timeToLive()) {
				return false;
			}
			return other.identification() != 0
					|| (sameSource ? isNat(this.destination, other.destination()) : isNat(this.source, other.source()));
		}

		private static boolean isNat(Endpoint one, Endpoint other) {
			return one.address().scope().isBehindNat() != other.address().scope().isBehindNat();
		}

	}

	/** The packet that this one is a copy of, or null. */
	@Nullable First find(long nanos, long hash, OuterPacket outer) {
		int set = set(hash);
		for (int way = 0; way < WAYS; way++) {
			int at = set * WAYS + way;
			if (this.hashes[at] == hash && isCopy(this.firsts[at], nanos, outer)) {
				return this.firsts[at];
			}
		}
		return null;
	}

	private static boolean isCopy(@Nullable First first, long nanos, OuterPacket outer) {
		return first != null && first.length == outer.payload().length() && isNear(first.nanos, nanos)
				&& (first.isSame(outer) || first.isTranslated(outer));
	}

	private static boolean isNear(long nanos, long otherNanos) {
		long gapNanos = otherNanos - nanos;
		return nanos != Sighting.NO_TIME && otherNanos != Sighting.NO_TIME && gapNanos >= -WINDOW_NANOS
				&& gapNanos <= WINDOW_NANOS;
	}

	void remember(First first) {
		int set = set(first.hash);
		int at = set * WAYS + this.next[set];
		this.hashes[at] = first.hash;
		this.firsts[at] = first;
		this.next[set] = (byte) ((this.next[set] + 1) % WAYS);
	}

	private static int set(long hash) {
		return (int) (hash >>> 32) & SETS - 1;
	}

	static long hash(OuterPacket outer) {
		Bytes payload = outer.payload();
		long hash = 0x9e3779b97f4a7c15L * (outer.identification() + 1);
		int at = 0;
		for (; at + Long.BYTES <= payload.length(); at += Long.BYTES) {
			hash = mix(hash ^ payload.bits64(at));
		}
		for (; at < payload.length(); at++) {
			hash = mix(hash ^ payload.u8(at));
		}
		return mix(hash + payload.length());
	}

	private static long mix(long value) {
		long mixed = value * 0xff51afd7ed558ccdL;
		return mixed ^ mixed >>> 32;
	}

}
