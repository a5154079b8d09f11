package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address with a UDP port.
 *
 * @param address the host
 * @param port 0 to 65535
 */
public record Endpoint(Ipv4Address address, int port) {

	// A record's own methods ask java.util.Objects, which is compiled for all classes at
	// once; whoever counts packets asks for each of them.
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Endpoint end && this.port == end.port && this.address.bits() == end.address.bits();
	}

	@Override
	public int hashCode() {
		return 31 * this.address.bits() + this.port;
	}

	@Override
	public String toString() {
		return this.address + ":" + this.port;
	}

}
