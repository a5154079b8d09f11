package org.driftwood.privacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.FragmentReassembler;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a capture once, from its first packet to its last, and tells what each packet is.
 * Server and browser read with it. A packet that came in fragments is told when the last
 * of them is there; a first fragment alone when its waiting ends, which any packet's time
 * can tell.
 */
public final class CaptureSieve {

	/** More link types than any real capture has; the rest is read and not named. */
	private static final int LINK_TYPES = 32;

	private static final int RAW_IPV4 = 228;

	/** How many packets pass between two words about the progress. */
	private static final int STRIDE = 1 << 12;

	private final PacketDecoder decoder = new PacketDecoder();

	private final FragmentReassembler reassembler = new FragmentReassembler();

	private final Set<Integer> linkTypes = new LinkedHashSet<>();

	private final Set<Integer> unreadLinkTypes = new LinkedHashSet<>();

	private final Listener listener;

	private long packets;

	private long firstNanos = Long.MAX_VALUE;

	private long lastNanos = Long.MIN_VALUE;

	private int lastLinkType = -1;

	public CaptureSieve(Listener listener) {
		this.listener = listener;
	}

	/** Hears what is found on the way. */
	public interface Listener {

		/**
		 * A frame of any kind, before it is known what it is; its bytes are gone when
		 * this returns.
		 */
		default void frame(CapturedPacket frame) {
		}

		/** A packet in one frame; its bytes are gone when this returns. */
		void packet(CapturedPacket packet, Verdict verdict) throws IOException;

		/** A packet that came in fragments; the last of them completed it. */
		void reassembled(Reassembled whole, Verdict verdict) throws IOException;

		/** So many bytes of the file and so many frames are read; may throw to stop. */
		void read(long bytes, long packets);

	}

	/** Reads a capture, from its first packet on; once per sieve. */
	public CaptureOutline sift(CaptureReader reader) throws IOException, CaptureFormatException {
		for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
			add(packet);
			if (++this.packets % STRIDE == 0) {
				this.listener.read(reader.bytesRead(), this.packets);
			}
		}
		this.reassembler.finish();
		addGivenUp();
		boolean any = this.firstNanos <= this.lastNanos;
		return new CaptureOutline(reader.format(), reader.compression(), this.packets, new ArrayList<>(this.linkTypes),
				new ArrayList<>(this.unreadLinkTypes), any ? this.firstNanos : null, any ? this.lastNanos : null,
				reader.end().orElseGet(CaptureEnd.Complete::new));
	}

	private void add(CapturedPacket packet) throws IOException {
		this.listener.frame(packet);
		if (packet.timeNanos() != CapturedPacket.NO_TIME) {
			this.firstNanos = Math.min(this.firstNanos, packet.timeNanos());
			this.lastNanos = Math.max(this.lastNanos, packet.timeNanos());
		}
		if (this.reassembler.expire(packet.timeNanos())) {
			addGivenUp();
		}
		Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
		Verdict verdict = this.decoder.decode(packet.linkType(), frame, packet.originalLength());
		if (packet.linkType() != this.lastLinkType) {
			note(packet.linkType(), verdict);
		}
		if (verdict.isFragment()) {
			addFragment(this.decoder.fragment(packet.number(), packet.timeNanos(), packet.linkType(), frame,
					packet.originalLength()));
			return;
		}
		this.listener.packet(packet, verdict);
	}

	private void addFragment(@Nullable Fragment fragment) throws IOException {
		Reassembled whole = (fragment != null) ? this.reassembler.add(fragment) : null;
		addGivenUp();
		if (whole != null) {
			this.listener.reassembled(whole, this.decoder.decode(whole));
		}
	}

	private void addGivenUp() throws IOException {
		for (Fragment fragment : this.reassembler.givenUp()) {
			this.listener.packet(captured(fragment), this.decoder.decode(fragment));
		}
	}

	/** A fragment as a packet of its own, without its link layer. */
	private static CapturedPacket captured(Fragment fragment) {
		byte[] ipv4 = fragment.carrier().ipv4().toArray();
		return new CapturedPacket(fragment.number(), RAW_IPV4, fragment.timeNanos(), fragment.carrier().length(), ipv4,
				0, ipv4.length);
	}

	private void note(int linkType, Verdict verdict) {
		this.lastLinkType = linkType;
		if (this.linkTypes.size() >= LINK_TYPES) {
			return;
		}
		this.linkTypes.add(linkType);
		if (verdict instanceof Verdict.NotTeredo(Verdict.Reason reason, var _)
				&& reason == Verdict.Reason.LINK_TYPE_UNKNOWN) {
			this.unreadLinkTypes.add(linkType);
		}
	}

}
