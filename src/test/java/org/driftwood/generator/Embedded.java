package org.driftwood.generator;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.jspecify.annotations.Nullable;

/**
 * What an IPv6 address embeds, taken out of its text as a person would.
 *
 * @param raw the client's address as it stands, bits not flipped
 */
record Embedded(boolean obsolete, Ipv4Address server, int flags, Endpoint mapped, Ipv4Address raw) {

	static @Nullable Embedded in(Ipv6Address address) {
		boolean teredo = address.group(0) == 0x2001 && address.group(1) == 0;
		boolean obsolete = address.group(0) == 0x3ffe && address.group(1) == 0x831f;
		return (teredo || obsolete) ? of(address, obsolete) : null;
	}

	private static Embedded of(Ipv6Address address, boolean obsolete) {
		return new Embedded(obsolete, ipv4(address.group(2), address.group(3)), address.group(4),
				new Endpoint(ipv4(0xffff - address.group(6), 0xffff - address.group(7)), 0xffff - address.group(5)),
				ipv4(address.group(6), address.group(7)));
	}

	/** The server that a link-local address names, if it is a server's. */
	static @Nullable Ipv4Address serverIn(Ipv6Address address) {
		boolean linkLocal = address.group(0) == 0xfe80 && address.group(1) + address.group(2) + address.group(3) == 0;
		if (!linkLocal || address.group(5) != 0xf227) {
			return null;
		}
		Ipv4Address server = ipv4(0xffff - address.group(6), 0xffff - address.group(7));
		return Blocks.isForbidden(server) ? null : server;
	}

	private static Ipv4Address ipv4(int high, int low) {
		return new Ipv4Address(high << 16 | low);
	}

}
