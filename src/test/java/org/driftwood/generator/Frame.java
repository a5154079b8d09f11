package org.driftwood.generator;

import java.util.List;
import java.util.Objects;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Tunnel;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a capture, and what has to be said of it.
 *
 * @param link its link layer
 * @param bytes those that the capture kept
 * @param originalLength those that were on the wire
 * @param truth what the kept ones tell
 * @param stray the packet in it, null where there is none or only a part
 * @param payloadAt where the UDP payload of that begins
 * @param through the tunnels around that, outermost first
 */
public record Frame(Link link, Bytes bytes, int originalLength, Truth truth, @Nullable Stray stray, int payloadAt,
		List<Wrapping> through) {

	static Frame of(Stray stray, Link link, Wrapping... tunnels) {
		Stray told = link.tellsDirection() ? stray : stray.going(Direction.UNKNOWN);
		List<Wrapping> through = List.of(tunnels);
		byte[] packet = told.ipv4();
		byte[] frame = link.around(Wrapping.all(through, packet), told.header().direction());
		int before = frame.length - packet.length - link.behind().length;
		return new Frame(link, Bytes.of(frame), frame.length, within(told.truth(), through), told,
				before + told.header().length4() + 8, through);
	}

	/** A part of a packet. */
	static Frame part(byte[] ipv4, Link link, Direction direction, Truth truth) {
		byte[] frame = link.around(ipv4, direction);
		return new Frame(link, Bytes.of(frame), frame.length, truth, null, 0, List.of());
	}

	/** A packet that is no Teredo. */
	static Frame foreign(byte[] ipv4, boolean onTeredoPort, Link link) {
		return part(ipv4, link, Direction.UNKNOWN, new Truth.NotTeredo(onTeredoPort));
	}

	/** Any bytes on a link. */
	static Frame raw(Link link, byte... frame) {
		return new Frame(link, Bytes.of(frame), frame.length, new Truth.NotTeredo(false), null, 0, List.of());
	}

	/** The packet in it as far as the link layer tells of it; there has to be one. */
	Stray told() {
		return Objects.requireNonNull(this.stray);
	}

	/** The same of a packet in tunnels. */
	static Truth within(Truth truth, List<Wrapping> tunnels) {
		if (!(truth instanceof Truth.Teredo teredo)) {
			return truth;
		}
		List<Tunnel> through = tunnels.stream().map(Wrapping::tunnel).toList();
		Truth.Outer outer = teredo.outer();
		return new Truth.Teredo(teredo.completeness(), teredo.fault(), teredo.kind(),
				new Truth.Outer(outer.source(), outer.destination(), outer.timeToLive(), outer.identification(),
						outer.direction(), through),
				teredo.authentication(), teredo.origin(), teredo.inner(), teredo.trailers(), teredo.anomalies(),
				teredo.verdicts());
	}

	/** The first bytes, as a snap length leaves them. */
	public Frame cutTo(int length) {
		if (length >= this.bytes.length()) {
			return this;
		}
		Bytes kept = this.bytes.first(length);
		if (this.stray == null) {
			return new Frame(this.link, kept, this.originalLength, new Truth.NotTeredo(false), null, 0, List.of());
		}
		int seen = length - this.payloadAt;
		boolean whole = seen >= this.stray.udpPayload().length;
		return new Frame(this.link, kept, this.originalLength, whole ? this.truth : cut(this.stray, seen), this.stray,
				this.payloadAt, this.through);
	}

	private Truth cut(Stray packet, int seen) {
		if (seen < 0) {
			return new Truth.NotTeredo(false);
		}
		return within(Reckoning.ofPart(packet, seen, PacketKind.TRUNCATED), this.through);
	}

}
