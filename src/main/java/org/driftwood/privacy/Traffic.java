package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.NetworkPacket;

/** Hosts and ports by volume, in memory of a constant size. */
final class Traffic {

	private static final int PORTS = 1 << 16;

	private final Ranking<Bytes> hosts = new Ranking<>(Volume::bytes);

	private final Ranking<Integer> ports = new Ranking<>(Volume::bytes);

	/** Counts a packet with so many captured bytes. */
	void add(NetworkPacket packet, int bytes) {
		Bytes source = packet.source();
		Bytes destination = packet.destination();
		host(source).add(bytes);
		if (!destination.equals(source)) {
			host(destination).add(bytes);
		}
		if (packet.sourcePort() != NetworkPacket.NO_PORT) {
			int lower = Math.min(packet.sourcePort(), packet.destinationPort());
			this.ports.of(packet.protocol() * PORTS + lower).add(bytes);
		}
	}

	/** Only what is kept is copied out of the frame. */
	private Volume host(Bytes address) {
		Volume known = this.hosts.find(address);
		return (known != null) ? known : this.hosts.enter(Bytes.of(address.toArray()));
	}

	Listing<OtherContents.Host> hosts() {
		return this.hosts.listing((address, volume) -> new OtherContents.Host(NetworkPacket.text(address),
				volume.packets(), volume.bytes()));
	}

	Listing<OtherContents.Port> ports() {
		return this.ports.listing((port, volume) -> new OtherContents.Port(
				(port / PORTS == NetworkPacket.TCP) ? OtherContents.Transport.TCP : OtherContents.Transport.UDP,
				port % PORTS, volume.packets(), volume.bytes()));
	}

}
