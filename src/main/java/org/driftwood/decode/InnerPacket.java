package org.driftwood.decode;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The IPv6 packet that Teredo carries.
 *
 * @param source as on the wire
 * @param destination as on the wire
 * @param nextHeader of the fixed header
 * @param hopLimit 0 to 255; Miredo's bubbles have 0
 * @param payloadLength bytes behind the fixed header, as declared
 * @param transport what is behind the extension headers; null where they cannot be read
 * to their end
 */
public record InnerPacket(Ipv6Address source, Ipv6Address destination, int nextHeader, int hopLimit, int payloadLength,
		@Nullable Transport transport) {

	/** The source read as a Teredo address. */
	public Optional<TeredoAddress> sourceTeredo() {
		return TeredoAddress.of(this.source);
	}

	/** The destination read as a Teredo address. */
	public Optional<TeredoAddress> destinationTeredo() {
		return TeredoAddress.of(this.destination);
	}

}
