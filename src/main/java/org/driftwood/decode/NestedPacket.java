package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

import java.util.ArrayList;
import java.util.List;

/**
 * An IPv4 packet and what is around it.
 *
 * @param ipv4 the packet
 * @param direction of the frame
 * @param tunnels that it is in, from the outermost inwards
 * @param carrier the outermost packet
 */
record NestedPacket(Ipv4Packet ipv4, Direction direction, List<Tunnel> tunnels, Carrier carrier) {

	static NestedPacket outermost(Ipv4Packet ipv4, Direction direction) {
		return new NestedPacket(ipv4, direction, List.of(), Carrier.of(ipv4));
	}

	/** The packet in this one, which has to fit into it. */
	NestedPacket inside(Tunnel tunnel, TunnelContent content, long room) {
		Ipv4Packet inner = new Ipv4Packet(content.ipv4(), room);
		require(inner.totalLength() <= room, Verdict.Reason.NOT_IPV4);
		List<Tunnel> through = new ArrayList<>(this.tunnels);
		through.add(tunnel);
		List<Carrier.Mark> marks = new ArrayList<>(this.carrier.marks());
		for (Bytes mark : content.marks()) {
			marks.add(new Carrier.Mark(mark.offsetIn(this.carrier.ipv4()), mark.length()));
		}
		return new NestedPacket(inner, this.direction, List.copyOf(through),
				new Carrier(this.carrier.ipv4(), this.carrier.length(), List.copyOf(marks)));
	}

}
