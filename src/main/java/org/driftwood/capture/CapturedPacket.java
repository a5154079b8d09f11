package org.driftwood.capture;

/**
 * One captured frame: a window into its reader's memory, valid until the reader's next
 * call of {@code next()}. Copy the bytes to keep them. Two are equal only if they share
 * the array.
 *
 * @param number the frame number as Wireshark counts, from 1
 * @param linkType the LINKTYPE number, 0 to 65535
 * @param timeNanos nanoseconds since 1970 UTC, held at the ends of {@code long} where the
 * file tells a time beyond them; {@link #NO_TIME} where it tells none
 * @param originalLength bytes on the wire as the file tells it, 0 to 4294967295; a faulty
 * file may tell fewer than were captured
 * @param data the array that holds the captured bytes
 * @param offset where the captured bytes begin in it
 * @param length how many bytes were captured, 0 to 262144
 */
@SuppressWarnings("ArrayRecordComponent") // a copy per packet is what the window avoids
public record CapturedPacket(long number, int linkType, long timeNanos, long originalLength, byte[] data, int offset,
		int length) {

	/**
	 * The time of a pcapng Simple Packet Block, which has none, and of what other tools
	 * turn it into: 1970 to the nanosecond is not when a packet was captured.
	 */
	public static final long NO_TIME = 0;

}
