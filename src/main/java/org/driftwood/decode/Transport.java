package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/** What the inner IPv6 packet carries behind its extension headers. */
public sealed interface Transport {

	/**
	 * ICMPv6 (RFC 4443).
	 *
	 * @param type 0 to 255
	 * @param code 0 to 255
	 * @param advertisement what a router advertisement says
	 * @param quoted the packet that an error message answers, as far as it is quoted
	 */
	record Icmpv6(int type, int code, @Nullable RouterAdvertisement advertisement,
			@Nullable QuotedPacket quoted) implements Transport {
	}

	/**
	 * TCP (RFC 9293).
	 *
	 * @param flags the lower eight bits: CWR ECE URG ACK PSH RST SYN FIN
	 */
	record Tcp(int sourcePort, int destinationPort, int flags) implements Transport {
	}

	/** UDP (RFC 768). */
	record Udp(int sourcePort, int destinationPort) implements Transport {
	}

	/**
	 * Anything else, nothing included.
	 *
	 * @param protocol the last next-header value, 59 for none
	 */
	record Other(int protocol) implements Transport {
	}

}
