package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
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

	/** Bytes that the packet takes in a capture. */
	static long length(Verdict.Recognised verdict) {
		return length(verdict.outer().carrier());
	}

	/** Bytes that the packet takes in a capture, in all its fragments. */
	static long length(Reassembled whole) {
		long length = 0;
		for (Fragment part : whole.fragments()) {
			length += length(part.carrier());
		}
		return length;
	}

	private static long length(Carrier carrier) {
		return (long) CaptureWriter.RECORD_HEADER_LENGTH + ExcerptFrame.LINK_HEADER_LENGTH
				+ Math.min(LONGEST_PACKET, carrier.ipv4().length());
	}

	private byte[] blanked(Verdict.Recognised verdict) {
		byte[] ipv4 = blanked(verdict.outer().carrier());
		if (!this.payloadKept) {
			DataBlanking.blank(ipv4, verdict);
		}
		return ipv4;
	}

	private static byte[] blanked(Carrier carrier) {
		byte[] ipv4 = carrier.ipv4().first(LONGEST_PACKET).toArray();
		for (Carrier.Mark mark : carrier.marks()) {
			int end = Math.min(ipv4.length, mark.offset() + mark.length());
			Arrays.fill(ipv4, Math.min(mark.offset(), end), end, (byte) 0);
		}
		return ipv4;
	}

	private static int headerLength(byte[] ipv4) {
		return (ipv4[0] & 0xf) * 4;
	}

}
