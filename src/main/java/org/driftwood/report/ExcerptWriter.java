package org.driftwood.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;

/**
 * Writes what is kept of an upload: its Teredo packets in a fresh capture, without
 * link-layer addresses, and an index to them. What inner packets carry behind their
 * headers is overwritten with zeros unless the sender lets it be kept.
 */
public final class ExcerptWriter implements Closeable {

	/** Linux cooked, version 2: the link type that says which way a packet went. */
	static final int LINK_TYPE = 276;

	private static final int LINK_HEADER_LENGTH = 20;

	private static final int UDP_HEADER_LENGTH = 8;

	private static final int UDP_CHECKSUM = 6;

	private static final int ETHERTYPE_IPV4 = 0x0800;

	private static final int ARPHRD_VOID = 0xffff;

	private static final int DIRECTION_UNKNOWN = 0xff;

	private static final int LONGEST_PACKET = 0xffff;

	private final CaptureWriter packets;

	private final OutputStream index;

	private final ByteBuffer row = ByteBuffer.allocate(ExcerptIndex.ROW_LENGTH);

	private final long most;

	private final boolean payloadKept;

	private long written;

	/**
	 * Begins the two files.
	 * @param most bytes of the capture; packets beyond are left out
	 */
	public ExcerptWriter(Path pcap, Path index, long most, boolean payloadKept) throws IOException {
		this.packets = new CaptureWriter(new BufferedOutputStream(Files.newOutputStream(pcap)), LINK_TYPE);
		this.index = new BufferedOutputStream(Files.newOutputStream(index));
		this.index.write(ExcerptIndex.header());
		this.most = most;
		this.payloadKept = payloadKept;
	}

	/** Adds a packet, if there is room. */
	public void write(long number, long timeNanos, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		byte[] ipv4 = verdict.outer().ipv4().first(LONGEST_PACKET).toArray();
		if (this.packets.bytesWritten() + LINK_HEADER_LENGTH + ipv4.length > this.most) {
			return;
		}
		if (!this.payloadKept) {
			blank(ipv4, verdict.packet());
		}
		writeRow(new ExcerptIndex.Row(number, this.packets.bytesWritten(), verdict.packet().anomalies(), finding));
		byte[] frame = Arrays.copyOf(linkHeader(verdict.outer()), LINK_HEADER_LENGTH + ipv4.length);
		System.arraycopy(ipv4, 0, frame, LINK_HEADER_LENGTH, ipv4.length);
		this.packets.write(timeNanos, LINK_HEADER_LENGTH + lengthOnWire(verdict.outer(), ipv4), frame, 0, frame.length);
		this.written++;
	}

	private void writeRow(ExcerptIndex.Row values) throws IOException {
		ExcerptIndex.write(values, this.row.clear());
		this.index.write(this.row.array());
	}

	/**
	 * Overwrites the data and drops the UDP checksum, from which short data could be
	 * worked out.
	 */
	private static void blank(byte[] ipv4, TeredoPacket packet) {
		int udp = headerLength(ipv4);
		int from = udp + UDP_HEADER_LENGTH + packet.dataOffset();
		int to = Math.min(ipv4.length, udp + UDP_HEADER_LENGTH + packet.dataEnd());
		if (from < to) {
			Arrays.fill(ipv4, from, to, (byte) 0);
			Arrays.fill(ipv4, udp + UDP_CHECKSUM, udp + UDP_HEADER_LENGTH, (byte) 0);
		}
	}

	private static byte[] linkHeader(OuterPacket outer) {
		ByteBuffer header = ByteBuffer.allocate(LINK_HEADER_LENGTH);
		header.putShort((short) ETHERTYPE_IPV4).putShort((short) 0).putInt(0).putShort((short) ARPHRD_VOID);
		header.put((byte) switch (outer.direction()) {
			case TO_US -> 0;
			case BROADCAST -> 1;
			case MULTICAST -> 2;
			case TO_OTHER -> 3;
			case FROM_US -> 4;
			case UNKNOWN -> DIRECTION_UNKNOWN;
		});
		return header.array();
	}

	private static int lengthOnWire(OuterPacket outer, byte[] ipv4) {
		return Math.max(ipv4.length, headerLength(ipv4) + UDP_HEADER_LENGTH + outer.carriedLength());
	}

	private static int headerLength(byte[] ipv4) {
		return (ipv4[0] & 0xf) * 4;
	}

	/** How many packets were written. */
	public long written() {
		return this.written;
	}

	@Override
	public void close() throws IOException {
		this.packets.close();
		this.index.close();
	}

}
