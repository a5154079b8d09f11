package org.driftwood.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Writes packets of one link type as a pcap file with times in nanoseconds, big-endian.
 * Nothing is held back: each record is two writes to the stream, so give it a buffered
 * one.
 */
public final class CaptureWriter implements Closeable {

	/** Bytes of the file before those of its first packet. */
	public static final int FILE_HEADER_LENGTH = 24;

	/** Bytes of the file before those of each packet. */
	public static final int RECORD_HEADER_LENGTH = 16;

	private static final int VERSION = (2 << 16) | 4;

	private static final int MOST_LINK_TYPE = 0xffff;

	private static final long MOST_UNSIGNED = 0xffff_ffffL;

	private static final long NANOS_PER_SECOND = 1_000_000_000;

	private static final long LATEST_NANOS = (MOST_UNSIGNED + 1) * NANOS_PER_SECOND - 1;

	private final OutputStream out;

	private final byte[] header = new byte[FILE_HEADER_LENGTH];

	private long bytesWritten;

	/**
	 * Writes the file header at once.
	 * @param out receives the file
	 * @param linkType the LINKTYPE number of all packets, 0 to 65535
	 * @throws IOException if the stream fails
	 */
	public CaptureWriter(OutputStream out, int linkType) throws IOException {
		if (linkType < 0 || linkType > MOST_LINK_TYPE) {
			throw new IllegalArgumentException("No link type: " + linkType);
		}
		this.out = out;
		put(0, CaptureFormat.PCAP_NANOSECOND.magic());
		put(4, VERSION);
		put(16, RecordReader.PACKET_LIMIT);
		put(20, linkType);
		write(this.header, 0, FILE_HEADER_LENGTH);
	}

	/**
	 * Writes one packet.
	 * @param timeNanos nanoseconds since 1970 UTC; what is outside 1970 to 2106 is moved
	 * to the nearer end, as the format cannot say it, but not to
	 * {@link CapturedPacket#NO_TIME}
	 * @param originalLength bytes on the wire, 0 to 4294967295
	 * @param data holds the captured bytes
	 * @param offset where they begin
	 * @param length how many, 0 to 262144
	 * @throws IOException if the stream fails
	 */
	public void write(long timeNanos, long originalLength, byte[] data, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, data.length);
		if (length > RecordReader.PACKET_LIMIT || originalLength < 0 || originalLength > MOST_UNSIGNED) {
			throw new IllegalArgumentException("No packet length: " + length + " of " + originalLength);
		}
		long time = (timeNanos == CapturedPacket.NO_TIME) ? timeNanos : Math.clamp(timeNanos, 1L, LATEST_NANOS);
		put(0, (int) (time / NANOS_PER_SECOND));
		put(4, (int) (time % NANOS_PER_SECOND));
		put(8, length);
		put(12, (int) originalLength);
		write(this.header, 0, RECORD_HEADER_LENGTH);
		write(data, offset, length);
	}

	private void put(int at, int value) {
		for (int i = 0; i < Integer.BYTES; i++) {
			this.header[at + i] = (byte) (value >>> (24 - 8 * i));
		}
	}

	private void write(byte[] data, int offset, int length) throws IOException {
		this.out.write(data, offset, length);
		this.bytesWritten += length;
	}

	/**
	 * Tells the size of the file so far, to stop before a limit.
	 * @return bytes, the file header included
	 */
	public long bytesWritten() {
		return this.bytesWritten;
	}

	/** Closes the stream, which flushes it; the file is whole after every packet. */
	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
