package org.driftwood.diagnosis;

import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoInterfaceIdentifier;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One recognised packet at its place in the capture, its inner addresses read as Teredo's
 * where they are.
 *
 * @param from the inner source, null where it is no Teredo address
 * @param to the inner destination, null where it is no Teredo address
 */
record Sighting(long number, long nanos, OuterPacket outer, TeredoPacket packet, @Nullable TeredoAddress from,
		@Nullable TeredoAddress to) {

	/** The time of a packet that has none. */
	static final long NO_TIME = Fragment.NO_TIME;

	static Sighting of(long number, long nanos, Verdict.Recognised verdict) {
		InnerPacket inner = verdict.packet().inner();
		TeredoAddress from = (inner != null) ? inner.sourceTeredo().orElse(null) : null;
		TeredoAddress to = (inner != null) ? inner.destinationTeredo().orElse(null) : null;
		return new Sighting(number, nanos, verdict.outer(), verdict.packet(), from, to);
	}

	PacketKind kind() {
		return this.packet.kind();
	}

	Endpoint source() {
		return this.outer.source();
	}

	Endpoint destination() {
		return this.outer.destination();
	}

	boolean fromServerPort() {
		return source().port() == TeredoAddress.SERVER_PORT;
	}

	boolean toServerPort() {
		return destination().port() == TeredoAddress.SERVER_PORT;
	}

	boolean sentHere() {
		return this.outer.direction() == Direction.FROM_US;
	}

	/** The client that the inner destination embeds. */
	@Nullable Endpoint client() {
		return (this.to != null) ? this.to.mapped() : null;
	}

	/**
	 * The server that the inner source says it is, if it is a server's link-local
	 * address.
	 */
	@Nullable Ipv4Address linkLocalServer() {
		InnerPacket inner = this.packet.inner();
		return (inner != null)
				? TeredoInterfaceIdentifier.of(inner.source()).map(TeredoInterfaceIdentifier::server).orElse(null)
				: null;
	}

	/** The server that the packet is about: named by an inner address, or by its port. */
	@Nullable Ipv4Address server() {
		if (this.to != null) {
			return this.to.server();
		}
		if (this.from != null) {
			return this.from.server();
		}
		if (fromServerPort()) {
			Ipv4Address told = linkLocalServer();
			return (told != null) ? told : source().address();
		}
		return toServerPort() && kind() != PacketKind.BUBBLE_DISCOVERY ? destination().address() : null;
	}

}
