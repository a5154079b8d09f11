package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Bytes;
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

	/** Where the IPv4 packet begins in a record's frame. */
	private static final int IPV4 = ExcerptFrame.LINK_HEADER_LENGTH;

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
		return ExcerptFrame.around(timeNanos, outer.direction(), blanked(verdict), outer.carrier().length());
	}

	/** The records of a packet that came in fragments and stays in them. */
	public List<ExcerptFrame> of(Reassembled whole, Verdict.Recognised verdict) {
		byte[] joined = blanked(verdict);
		List<ExcerptFrame> frames = new ArrayList<>();
		for (Fragment part : whole.fragments()) {
			byte[] bytes = blanked(part.carrier());
			int from = IPV4 + headerLength(joined) + part.offset();
			int to = IPV4 + part.payload().offsetIn(part.carrier().ipv4());
			System.arraycopy(joined, from, bytes, to, part.payload().length());
			frames.add(ExcerptFrame.around(part.timeNanos(), part.direction(), bytes, part.carrier().length()));
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
		byte[] frame = blanked(verdict.outer().carrier());
		if (!this.payloadKept) {
			DataBlanking.blank(frame, IPV4, verdict);
		}
		return frame;
	}

	private static byte[] blanked(Carrier carrier) {
		Bytes ipv4 = carrier.ipv4().first(LONGEST_PACKET);
		byte[] frame = new byte[IPV4 + ipv4.length()];
		ipv4.copyTo(frame, IPV4);
		for (Carrier.Mark mark : carrier.marks()) {
			int end = Math.min(frame.length, IPV4 + mark.offset() + mark.length());
			Arrays.fill(frame, Math.min(IPV4 + mark.offset(), end), end, (byte) 0);
		}
		return frame;
	}

	private static int headerLength(byte[] frame) {
		return (frame[IPV4] & 0xf) * 4;
	}

}
