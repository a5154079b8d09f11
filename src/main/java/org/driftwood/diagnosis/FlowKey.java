package org.driftwood.diagnosis;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/** What the packets of one conversation have in common. */
record FlowKey(Endpoint source, Endpoint destination, @Nullable Ipv4Address server, @Nullable Endpoint client,
		KindGroup group) {

	static FlowKey of(Sighting seen) {
		return new FlowKey(seen.source(), seen.destination(), seen.server(), seen.client(), KindGroup.of(seen.kind()));
	}

	/** All bits of the key, for an estimate of how many there are. */
	long hash() {
		long hash = mix(this.source.address().bits(), this.source.port());
		hash = mix(hash + this.destination.address().bits(), this.destination.port());
		hash = mix(hash + ((this.server != null) ? this.server.bits() : 1), this.group.name().hashCode());
		return (this.client != null) ? mix(hash + this.client.address().bits(), this.client.port()) : hash;
	}

	private static long mix(long high, int low) {
		long mixed = (high * 0x1_0001L + low) * 0x9e3779b97f4a7c15L;
		return mixed ^ mixed >>> 29;
	}

}
