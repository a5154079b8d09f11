package org.driftwood.privacy;

import java.util.Arrays;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.NetworkPacket;
import org.jspecify.annotations.Nullable;

/** Hosts and ports by volume, in memory of a constant size. */
final class Traffic {

	/** How many conversations are found without looking for their parts. */
	private static final int LANES = 1 << 10;

	private static final int PORTS = 1 << 16;

	private final Ranking<Bytes> hosts = new Ranking<>(Volume::bytes);

	private final Ranking<Integer> ports = new Ranking<>(Volume::bytes);

	private final @Nullable Lane[] lanes = new @Nullable Lane[LANES];

	/**
	 * When the lanes were made: those of before lead to volumes that count for nothing.
	 */
	private int forgotten;

	/** Where to count the packets from one host to another with one lower port. */
	private record Lane(Bytes addresses, int port, Volume source, @Nullable Volume destination,
			@Nullable Volume service) {

		boolean isOf(Bytes addresses, int port) {
			return this.port == port && this.addresses.equals(addresses);
		}

		void add(int bytes) {
			this.source.add(bytes);
			if (this.destination != null) {
				this.destination.add(bytes);
			}
			if (this.service != null) {
				this.service.add(bytes);
			}
		}

	}

	/** Counts a packet with so many captured bytes. */
	void add(NetworkPacket packet, int bytes) {
		Bytes addresses = packet.addresses();
		int port = port(packet);
		int middle = addresses.length() / 2;
		int hash = addresses.bits32(middle - 4) * 31 + addresses.bits32(addresses.length() - 4) + port;
		int at = (hash ^ hash >>> 20 ^ hash >>> 10) & LANES - 1;
		Lane lane = this.lanes[at];
		if (lane == null || !lane.isOf(addresses, port)) {
			lane = open(packet, port);
			this.lanes[at] = lane;
		}
		lane.add(bytes);
	}

	/** The transport and the lower port in one number. */
	private static int port(NetworkPacket packet) {
		return (packet.sourcePort() == NetworkPacket.NO_PORT) ? NetworkPacket.NO_PORT
				: packet.protocol() * PORTS + Math.min(packet.sourcePort(), packet.destinationPort());
	}

	private Lane open(NetworkPacket packet, int port) {
		Bytes source = packet.source();
		Bytes destination = packet.destination();
		Volume from = host(source);
		Volume to = destination.equals(source) ? null : host(destination);
		Volume service = (port != NetworkPacket.NO_PORT) ? this.ports.of(port) : null;
		int forgotten = this.hosts.times() + this.ports.times();
		if (forgotten != this.forgotten) {
			this.forgotten = forgotten;
			Arrays.fill(this.lanes, null);
			return open(packet, port);
		}
		return new Lane(Bytes.of(packet.addresses().toArray()), port, from, to, service);
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
