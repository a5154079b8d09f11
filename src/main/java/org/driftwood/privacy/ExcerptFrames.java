package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.Carrier;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;

/**
 * What is kept of a Teredo packet for its owner: the outermost IPv4 packet with the
 * tunnels in it, but without link-layer addresses. What the inner packet carries behind
 * its headers is overwritten with zeros unless he lets it be kept.
 */
public final class ExcerptFrames {

	/** It ends the UDP header. */
	private static final int UDP_CHECKSUM_LENGTH = 2;

	private static final int LONGEST_PACKET = 0xffff;

	private final boolean payloadKept;

	/**
	 * Decides once for all packets.
	 * @param payloadKept whether inner packets keep what is behind their headers
	 */
	public ExcerptFrames(boolean payloadKept) {
		this.payloadKept = payloadKept;
	}

	/** The record of a packet. */
	public ExcerptFrame of(long timeNanos, Verdict.Recognised verdict) {
		OuterPacket outer = verdict.outer();
		return ExcerptFrame.of(timeNanos, outer.direction(), blanked(verdict), outer.carrier().length());
	}

	/** The records of a packet that came in fragments and stays in them. */
	public List<ExcerptFrame> of(Reassembled whole, Verdict.Recognised verdict) {
		byte[] ipv4 = blanked(verdict);
		List<ExcerptFrame> frames = new ArrayList<>();
		for (Fragment part : whole.fragments()) {
			byte[] bytes = blanked(part.carrier());
			int at = headerLength(ipv4) + part.offset();
			System.arraycopy(ipv4, at, bytes, part.payload().offsetIn(part.carrier().ipv4()), part.payload().length());
			frames.add(ExcerptFrame.of(part.timeNanos(), part.direction(), bytes, part.carrier().length()));
		}
		return frames;
	}

	/** Bytes of the record that is kept of the packet. */
	public static long length(Verdict.Recognised verdict) {
		return length(verdict.outer().carrier());
	}

	/** Bytes of the records that are kept of the fragments. */
	public static long length(Reassembled whole) {
		long length = 0;
		for (Fragment part : whole.fragments()) {
			length += length(part.carrier());
		}
		return length;
	}

	private static long length(Carrier carrier) {
		return (long) ExcerptFrame.LINK_HEADER_LENGTH + Math.min(LONGEST_PACKET, carrier.ipv4().length());
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

	private static int headerLength(byte[] ipv4) {
		return (ipv4[0] & 0xf) * 4;
	}

}
