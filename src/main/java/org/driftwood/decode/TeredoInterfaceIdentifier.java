package org.driftwood.decode;

import java.util.Optional;

/**
 * The lower half of a server's link-local address, built like that of a Teredo address:
 * it names the server's primary address, also in packets from the secondary one (RFC 4380
 * section 4).
 *
 * @param flags stored as they are; servers set the cone bit
 * @param server bits flipped back
 */
public record TeredoInterfaceIdentifier(int flags, Ipv4Address server) {

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	/**
	 * Reads the identifier of a link-local address. Empty where it is opaque: relays have
	 * random bits there, and clients none that mean anything.
	 */
	public static Optional<TeredoInterfaceIdentifier> of(Ipv6Address address) {
		int port = ~address.group(5) & 0xffff;
		Ipv4Address server = new Ipv4Address((int) ~address.low());
		boolean readable = address.high() == LINK_LOCAL && port == TeredoAddress.SERVER_PORT
				&& !server.scope().mustBeDropped();
		return readable ? Optional.of(new TeredoInterfaceIdentifier(address.group(4), server)) : Optional.empty();
	}

}
