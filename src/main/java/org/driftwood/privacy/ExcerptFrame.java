package org.driftwood.privacy;

import java.io.IOException;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;

/**
 * One record of an excerpt: an IPv4 packet behind a Linux cooked header of version 2,
 * which tells its direction and has no link-layer address.
 *
 * @param timeNanos when it was captured, in nanoseconds since 1970
 * @param bytes from the cooked header on
 * @param originalLength bytes that a frame of the whole packet would have
 */
public record ExcerptFrame(long timeNanos, Bytes bytes, long originalLength) {

	/** Linux cooked, version 2: the link type that says which way a packet went. */
	public static final int LINK_TYPE = 276;

	/** Bytes before the IPv4 packet. */
	public static final int LINK_HEADER_LENGTH = 20;

	private static final int HARDWARE_TYPE = 8;

	private static final int PACKET_TYPE = 10;

	private static final int ETHERTYPE_IPV4 = 0x0800;

	private static final int ARPHRD_VOID = 0xffff;

	private static final int DIRECTION_UNKNOWN = 0xff;

	/**
	 * Makes the record of a packet.
	 * @param lengthOnWire bytes of the whole IPv4 packet
	 */
	static ExcerptFrame of(long timeNanos, Direction direction, Bytes ipv4, int lengthOnWire) {
		byte[] frame = new byte[LINK_HEADER_LENGTH + ipv4.length()];
		ipv4.copyTo(frame, LINK_HEADER_LENGTH);
		return around(timeNanos, direction, frame, lengthOnWire);
	}

	/**
	 * The same without a copy.
	 * @param frame an IPv4 packet behind {@value #LINK_HEADER_LENGTH} bytes that are free
	 * for the cooked header
	 * @param lengthOnWire bytes of the whole IPv4 packet
	 */
	static ExcerptFrame around(long timeNanos, Direction direction, byte[] frame, int lengthOnWire) {
		frame[0] = (byte) (ETHERTYPE_IPV4 >> 8);
		frame[HARDWARE_TYPE] = (byte) (ARPHRD_VOID >> 8);
		frame[HARDWARE_TYPE + 1] = (byte) ARPHRD_VOID;
		frame[PACKET_TYPE] = (byte) packetType(direction);
		return new ExcerptFrame(timeNanos, Bytes.of(frame),
				Math.max(frame.length, (long) LINK_HEADER_LENGTH + lengthOnWire));
	}

	private static int packetType(Direction direction) {
		return switch (direction) {
			case TO_US -> 0;
			case BROADCAST -> 1;
			case MULTICAST -> 2;
			case TO_OTHER -> 3;
			case FROM_US -> 4;
			case UNKNOWN -> DIRECTION_UNKNOWN;
		};
	}

	/** Adds it to a capture of this link type. */
	public void writeTo(CaptureWriter writer) throws IOException {
		writer.write(this.timeNanos, this.originalLength, this.bytes.toArray(), 0, this.bytes.length());
	}

}
