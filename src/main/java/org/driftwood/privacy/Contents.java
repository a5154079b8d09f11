package org.driftwood.privacy;

import org.driftwood.capture.CaptureNote;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.LinkType;
import org.driftwood.decode.NetworkPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what else is in a capture, packet by packet, in memory of a constant size. No
 * input makes it throw.
 * <p>
 * Exact are the counts of packets and of cleartext, and every list of which nothing was
 * forgotten ({@link Ranking}, {@link FirstSeen}). Of fragments, the bytes of Teredo are
 * reckoned without the link layer, and one whose packet never got whole counts as a
 * packet, but for no host. What TCP carries is read segment by segment, but for the
 * hellos of TLS ({@link Overheard}).
 */
public final class Contents {

	private final Volume frames = new Volume();

	private final Volume teredo = new Volume();

	private final Traffic traffic = new Traffic();

	private final Heard heard = new Heard();

	private final Overheard overheard = new Overheard(this.heard, new SplitHellos());

	private final CardAddresses cards = new CardAddresses();

	/** Adds what a file tells beside its packets. */
	public void note(CaptureNote note) {
		NoteText.of(note).tell(this.heard);
	}

	/** Adds a frame, whatever is in it. */
	public void frame(CapturedPacket frame) {
		this.frames.add(frame.length());
		this.cards.add(LinkType.of(frame.linkType()), bytes(frame));
	}

	/** Adds the packet in a frame. */
	public void packet(CapturedPacket packet, Verdict verdict) {
		if (verdict instanceof Verdict.Recognised) {
			this.teredo.add(packet.length());
		}
		else {
			add(NetworkPacket.of(packet.linkType(), bytes(packet)), packet.length());
		}
	}

	/** Adds a packet that came in fragments. */
	public void reassembled(Reassembled whole, Verdict verdict) {
		if (verdict instanceof Verdict.Recognised) {
			for (Fragment fragment : whole.fragments()) {
				this.teredo.add(fragment.carrier().ipv4().length());
			}
		}
		else {
			add(NetworkPacket.of(whole), whole.ipv4().length());
		}
	}

	private static Bytes bytes(CapturedPacket packet) {
		return Bytes.of(packet.data(), packet.offset(), packet.length());
	}

	private void add(@Nullable NetworkPacket packet, int bytes) {
		if (packet == null) {
			return;
		}
		this.traffic.add(packet, bytes);
		NetworkPacket inside = packet.inside();
		if (inside != null) {
			this.traffic.add(inside, bytes);
		}
		this.overheard.read((inside != null) ? inside : packet);
	}

	/** What there is so far. */
	public OtherContents found() {
		return new OtherContents(this.frames.packets() - this.teredo.packets(),
				this.frames.bytes() - this.teredo.bytes(), this.heard.dnsNames(), this.heard.tlsNames(),
				this.heard.httpHosts(), this.traffic.hosts(), this.traffic.ports(), this.heard.cleartext(),
				this.heard.names(), this.cards.listing());
	}

}
