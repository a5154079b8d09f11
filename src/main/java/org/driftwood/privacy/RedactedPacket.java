package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;

/**
 * A packet as everyone may see it: the IPv4 packet next to Teredo itself, without the
 * tunnels around it.
 *
 * @param ipv4 its bytes, as many as were captured
 * @param lengthOnWire how many there were
 * @param direction as it was captured
 */
public record RedactedPacket(Bytes ipv4, int lengthOnWire, Direction direction) {

	private static final int LONGEST_PACKET = 0xffff;

	/** Its record of an excerpt, which the decoder reads as well. */
	public ExcerptFrame frame(long timeNanos) {
		return ExcerptFrame.of(timeNanos, this.direction, this.ipv4.first(LONGEST_PACKET), this.lengthOnWire);
	}

}
