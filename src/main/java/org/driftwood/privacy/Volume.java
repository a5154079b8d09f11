package org.driftwood.privacy;

/**
 * A count of packets and of their bytes, in small sums: long ones are slow in browsers.
 */
final class Volume {

	private static final int FULL = 1 << 30;

	private int packets;

	private int bytes;

	private long earlierPackets;

	private long earlierBytes;

	/** Adds a packet of less than 2^30 bytes. */
	void add(int length) {
		this.packets++;
		this.bytes += length;
		if (this.bytes >= FULL || this.packets >= FULL) {
			this.earlierPackets += this.packets;
			this.earlierBytes += this.bytes;
			this.packets = 0;
			this.bytes = 0;
		}
	}

	long packets() {
		return this.earlierPackets + this.packets;
	}

	long bytes() {
		return this.earlierBytes + this.bytes;
	}

}
