package org.driftwood.decode;

import java.util.List;

/**
 * A part of an IPv4 packet, with its bytes copied out of the frame.
 *
 * @param number of the frame in the capture
 * @param timeNanos when it was captured; {@link #NO_TIME} where the capture does not tell
 * @param direction as the link layer tells
 * @param tunnels that it was found in
 * @param carrier the outermost IPv4 packet
 * @param ipv4 the part itself, from its own header on
 */
public record Fragment(long number, long timeNanos, Direction direction, List<Tunnel> tunnels, Carrier carrier,
		Bytes ipv4) {

	/** The time of what was captured nobody knows when. */
	public static final long NO_TIME = 0;

	private static final int UNIT = 8;

	private static final int LONGEST_PACKET = 0xffff;

	static Fragment of(long number, long timeNanos, NestedPacket nested) {
		Carrier carrier = nested.carrier();
		Bytes copy = Bytes.of(carrier.ipv4().toArray());
		Bytes part = nested.ipv4().captured();
		return new Fragment(number, timeNanos, nested.direction(), nested.tunnels(),
				new Carrier(copy, carrier.length(), carrier.marks()),
				copy.slice(part.offsetIn(carrier.ipv4()), part.length()));
	}

	NestedPacket nested() {
		return new NestedPacket(header(), this.direction, this.tunnels, this.carrier);
	}

	Ipv4Packet header() {
		return new Ipv4Packet(this.ipv4, this.ipv4.length());
	}

	/** The part of the packet that it holds. */
	public Bytes payload() {
		return header().payload();
	}

	/** Where in the payload of the whole packet its part begins. */
	public int offset() {
		return header().fragmentOffset() * UNIT;
	}

	int end() {
		return offset() + payload().length();
	}

	boolean isFirst() {
		return offset() == 0;
	}

	boolean isLast() {
		return !header().hasMoreFragments();
	}

	/** Whether it was captured whole and can be a part of a packet. */
	boolean isPossible() {
		int length = payload().length();
		return this.ipv4.u16(Ipv4Packet.TOTAL_LENGTH) == this.ipv4.length() && length > 0
				&& (isLast() || length % UNIT == 0) && Ipv4Packet.HEADER_LENGTH + end() <= LONGEST_PACKET;
	}

	boolean isSame(Fragment other) {
		return isLast() == other.isLast() && payload().equals(other.payload());
	}

}
