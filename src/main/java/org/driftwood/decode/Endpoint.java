package org.driftwood.decode;

/**
 * An IPv4 address with a UDP port.
 *
 * @param address the host
 * @param port 0 to 65535
 */
public record Endpoint(Ipv4Address address, int port) {

	@Override
	public String toString() {
		return this.address + ":" + this.port;
	}

}
