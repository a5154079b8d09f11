package org.driftwood.diagnosis;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/**
 * What the packets of one conversation have in common. Each packet looks its conversation
 * up, among more than a cache holds: so the bits lie side by side here, and not in an
 * object for each address.
 */
final class FlowKey {

	private static final long NONE = -1;

	/** Address and port, 48 bits; or {@link #NONE}. */
	private final long source;

	private final long destination;

	private final long client;

	/** 32 bits, or {@link #NONE}. */
	private final long server;

	private final KindGroup group;

	private final long hash;

	FlowKey(Endpoint source, Endpoint destination, @Nullable Ipv4Address server, @Nullable Endpoint client,
			KindGroup group) {
		this.source = bits(source);
		this.destination = bits(destination);
		this.client = (client != null) ? bits(client) : NONE;
		this.server = (server != null) ? server.bits() & 0xffff_ffffL : NONE;
		this.group = group;
		this.hash = allBits();
	}

	static FlowKey of(Sighting seen) {
		return new FlowKey(seen.source(), seen.destination(), seen.server(), seen.client(), KindGroup.of(seen.kind()));
	}

	private static long bits(Endpoint endpoint) {
		return (endpoint.address().bits() & 0xffff_ffffL) << 16 | endpoint.port();
	}

	private static Endpoint endpoint(long bits) {
		return new Endpoint(new Ipv4Address((int) (bits >>> 16)), (int) (bits & 0xffff));
	}

	Endpoint source() {
		return endpoint(this.source);
	}

	Endpoint destination() {
		return endpoint(this.destination);
	}

	@Nullable Ipv4Address server() {
		return (this.server != NONE) ? new Ipv4Address((int) this.server) : null;
	}

	@Nullable Endpoint client() {
		return (this.client != NONE) ? endpoint(this.client) : null;
	}

	KindGroup group() {
		return this.group;
	}

	/** All bits of the key, for an estimate of how many there are. */
	long hash() {
		return this.hash;
	}

	private long allBits() {
		long bits = mix(0, this.source);
		bits = mix(bits, this.destination);
		bits = mix(bits + ((this.server != NONE) ? (int) this.server : 1), this.group.name().hashCode());
		return (this.client != NONE) ? mix(bits, this.client) : bits;
	}

	private static long mix(long sum, long endpoint) {
		return mix(sum + (int) (endpoint >>> 16), (int) (endpoint & 0xffff));
	}

	private static long mix(long high, int low) {
		long mixed = (high * 0x1_0001L + low) * 0x9e3779b97f4a7c15L;
		return mixed ^ mixed >>> 29;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FlowKey key && this.source == key.source && this.destination == key.destination
				&& this.client == key.client && this.server == key.server && this.group == key.group;
	}

	@Override
	public int hashCode() {
		return (int) (this.hash >>> 32);
	}

}
