package org.driftwood.decode;

import java.util.List;

/**
 * The IPv4 and UDP headers around Teredo, and where in the frame they stand. Of headers
 * in headers these are the innermost, next to Teredo itself.
 *
 * @param source who claims to have sent it: UDP sources can be forged
 * @param destination whom it was sent to
 * @param timeToLive 0 to 255
 * @param identification the IPv4 ID, 0 to 65535
 * @param direction as the link layer tells
 * @param declaredLength bytes of UDP payload by the UDP header
 * @param carriedLength bytes of UDP payload that the IPv4 packet has room for
 * @param ipv4 the captured bytes of the IPv4 packet, padding left out
 * @param payload the captured bytes of the UDP payload; a window that lives as long as
 * the packet's bytes do
 * @param tunnels what was looked through to find these headers, from the outermost
 * inwards; mostly nothing
 * @param carrier the outermost IPv4 packet, which is this one unless there are tunnels
 */
public record OuterPacket(Endpoint source, Endpoint destination, int timeToLive, int identification,
		Direction direction, int declaredLength, int carriedLength, Bytes ipv4, Bytes payload, List<Tunnel> tunnels,
		Carrier carrier) {

	/** Whether one of the ports is the one of Teredo servers. */
	public boolean onTeredoPort() {
		return this.source.port() == TeredoAddress.SERVER_PORT || this.destination.port() == TeredoAddress.SERVER_PORT;
	}

	/** Whether the rest of the payload is in other packets. */
	public boolean isFirstFragment() {
		return (this.ipv4.u16(Ipv4Packet.FRAGMENT) & Ipv4Packet.MORE_FRAGMENTS) != 0;
	}

	/** Whether the capture kept fewer bytes than were sent. */
	public boolean isCut() {
		return this.payload.length() < Math.min(this.declaredLength, this.carriedLength);
	}

}
