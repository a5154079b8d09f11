package org.driftwood.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Carrier;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;

/**
 * Writes what is kept of an upload: its Teredo packets in a fresh capture, with the
 * tunnels around them but without link-layer addresses, and an index to them. What inner
 * packets carry behind their headers is overwritten with zeros unless the sender lets it
 * be kept. A packet that came in fragments stays in them: they stand together, each with
 * its own time, and have one row of the index.
 */
public final class ExcerptWriter implements Closeable {

	/** Linux cooked, version 2: the link type that says which way a packet went. */
	static final int LINK_TYPE = 276;

	private static final int LINK_HEADER_LENGTH = 20;

	/** It ends the UDP header. */
	private static final int UDP_CHECKSUM_LENGTH = 2;

	private static final int ETHERTYPE_IPV4 = 0x0800;

	private static final int ARPHRD_VOID = 0xffff;

	private static final int DIRECTION_UNKNOWN = 0xff;

	private static final int LONGEST_PACKET = 0xffff;

	private final CaptureWriter packets;

	private final ExcerptIndexWriter index;

	private final long most;

	private final boolean payloadKept;

	private long written;

	/**
	 * Begins the two files.
	 * @param most bytes of the capture; packets beyond are left out
	 */
	public ExcerptWriter(Path pcap, Path index, long most, boolean payloadKept) throws IOException {
		this.packets = new CaptureWriter(new BufferedOutputStream(Files.newOutputStream(pcap)), LINK_TYPE);
		this.index = new ExcerptIndexWriter(index);
		this.most = most;
		this.payloadKept = payloadKept;
	}

	/** Adds a packet, if there is room. */
	public void write(long number, long timeNanos, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		Carrier carrier = verdict.outer().carrier();
		if (isRoomFor(1, Math.min(LONGEST_PACKET, carrier.ipv4().length())) && addRow(number, 1, verdict, finding)) {
			writeRecord(timeNanos, verdict.outer().direction(), blanked(verdict), carrier.length());
		}
	}

	/** Adds a packet that came in fragments, if there is room for all of them. */
	public void write(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException {
		List<Fragment> fragments = whole.fragments();
		long length = fragments.stream().mapToLong((part) -> part.carrier().ipv4().length()).sum();
		if (!isRoomFor(fragments.size(), length)
				|| !addRow(whole.last().number(), fragments.size(), verdict, finding)) {
			return;
		}
		byte[] ipv4 = blanked(verdict);
		for (Fragment part : fragments) {
			byte[] bytes = blanked(part.carrier());
			int at = headerLength(ipv4) + part.offset();
			System.arraycopy(ipv4, at, bytes, part.payload().offsetIn(part.carrier().ipv4()), part.payload().length());
			writeRecord(part.timeNanos(), part.direction(), bytes, part.carrier().length());
		}
	}

	private boolean isRoomFor(int records, long length) {
		return this.packets.bytesWritten() + (long) records * LINK_HEADER_LENGTH + length <= this.most;
	}

	private boolean addRow(long number, int records, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		boolean added = this.index.add(new ExcerptIndex.Row(number, this.packets.bytesWritten(), records,
				verdict.packet().anomalies(), finding));
		this.written += added ? 1 : 0;
		return added;
	}

	private void writeRecord(long timeNanos, Direction direction, byte[] ipv4, int lengthOnWire) throws IOException {
		byte[] frame = Arrays.copyOf(linkHeader(direction), LINK_HEADER_LENGTH + ipv4.length);
		System.arraycopy(ipv4, 0, frame, LINK_HEADER_LENGTH, ipv4.length);
		this.packets.write(timeNanos, LINK_HEADER_LENGTH + Math.max(ipv4.length, lengthOnWire), frame, 0, frame.length);
	}

	private byte[] blanked(Verdict.Recognised verdict) {
		byte[] ipv4 = blanked(verdict.outer().carrier());
		if (!this.payloadKept) {
			blankData(ipv4, verdict);
		}
		return ipv4;
	}

	private static byte[] blanked(Carrier carrier) {
		byte[] ipv4 = carrier.ipv4().first(LONGEST_PACKET).toArray();
		for (Carrier.Mark mark : carrier.marks()) {
			blank(ipv4, mark.offset(), mark.offset() + mark.length());
		}
		return ipv4;
	}

	/**
	 * Overwrites the data and drops the UDP checksum, from which short data could be
	 * worked out.
	 */
	private static void blankData(byte[] ipv4, Verdict.Recognised verdict) {
		OuterPacket outer = verdict.outer();
		int payload = outer.payload().offsetIn(outer.carrier().ipv4());
		if (blank(ipv4, payload + verdict.packet().dataOffset(), payload + verdict.packet().dataEnd())) {
			blank(ipv4, payload - UDP_CHECKSUM_LENGTH, payload);
		}
	}

	/** Overwrites the bytes that there are; false where there are none. */
	private static boolean blank(byte[] ipv4, int from, int to) {
		int end = Math.min(ipv4.length, to);
		if (from >= end) {
			return false;
		}
		Arrays.fill(ipv4, from, end, (byte) 0);
		return true;
	}

	private static byte[] linkHeader(Direction direction) {
		ByteBuffer header = ByteBuffer.allocate(LINK_HEADER_LENGTH);
		header.putShort((short) ETHERTYPE_IPV4).putShort((short) 0).putInt(0).putShort((short) ARPHRD_VOID);
		header.put((byte) switch (direction) {
			case TO_US -> 0;
			case BROADCAST -> 1;
			case MULTICAST -> 2;
			case TO_OTHER -> 3;
			case FROM_US -> 4;
			case UNKNOWN -> DIRECTION_UNKNOWN;
		});
		return header.array();
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
