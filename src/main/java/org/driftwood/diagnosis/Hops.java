package org.driftwood.diagnosis;

/**
 * How many routers a sender seems to be away, if it began with a time to live of 64, 128
 * or 255.
 *
 * @param min the fewest seen
 * @param max the most seen
 */
public record Hops(int min, int max) {

	/** How many hops a packet with that time to live has made. */
	static int of(int timeToLive) {
		if (timeToLive <= 64) {
			return 64 - timeToLive;
		}
		return ((timeToLive <= 128) ? 128 : 255) - timeToLive;
	}

}
