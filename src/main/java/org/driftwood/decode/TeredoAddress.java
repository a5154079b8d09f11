package org.driftwood.decode;

import java.util.Optional;

/**
 * A Teredo address: server, flags, and the client's mapped port and address, the last two
 * with every bit flipped (RFC 4380 section 4, RFC 5991 3.1).
 *
 * @param address an address in 2001:0::/32, or in the prefix that was used before the RFC
 */
public record TeredoAddress(Ipv6Address address) {

	/** The UDP port of Teredo servers (RFC 4380 2.7). */
	public static final int SERVER_PORT = 3544;

	private static final int PREFIX = 0x20010000;

	private static final int OBSOLETE_PREFIX = 0x3ffe831f;

	private static final int CONE = 0x8000;

	private static final int MUST_BE_ZERO = 0x4000;

	private static final int UNIVERSAL_OR_GROUP = 0x0300;

	private static final int RANDOM = 0x3cff;

	public TeredoAddress {
		if (!hasPrefix(address)) {
			throw new IllegalArgumentException("no Teredo prefix: " + address);
		}
	}

	/** The address read as a Teredo address, where it has a Teredo prefix. */
	public static Optional<TeredoAddress> of(Ipv6Address address) {
		return hasPrefix(address) ? Optional.of(new TeredoAddress(address)) : Optional.empty();
	}

	/** Whether the address has the Teredo prefix, the obsolete one included. */
	public static boolean hasPrefix(Ipv6Address address) {
		return isPrefix((int) (address.high() >>> 32));
	}

	/** Whether these are the first 32 bits of one, the obsolete ones among them. */
	public static boolean isPrefix(int bits) {
		return bits == PREFIX || bits == OBSOLETE_PREFIX;
	}

	/** Whether it has the prefix of Windows XP before the RFC, 3ffe:831f::/32. */
	public boolean hasObsoletePrefix() {
		return (int) (this.address.high() >>> 32) == OBSOLETE_PREFIX;
	}

	/** The client's server; stored as it is. */
	public Ipv4Address server() {
		return new Ipv4Address((int) this.address.high());
	}

	/** The 16 flag bits; stored as they are. */
	public int flags() {
		return this.address.group(4);
	}

	/** The client's UDP port as its NAT maps it, bits flipped back. */
	public int port() {
		return ~rawPort() & 0xffff;
	}

	/** The port as stored. */
	public int rawPort() {
		return this.address.group(5);
	}

	/** The client's IPv4 address as its NAT maps it, bits flipped back. */
	public Ipv4Address client() {
		return rawClient().complement();
	}

	/** The client's address as stored; compared with anything it misleads. */
	public Ipv4Address rawClient() {
		return new Ipv4Address((int) this.address.low());
	}

	/** The client's mapped address and port. */
	public Endpoint mapped() {
		return new Endpoint(client(), port());
	}

	/**
	 * Whether the sender believes in a cone NAT; clients stopped saying so (RFC 5991
	 * 3.2).
	 */
	public boolean isCone() {
		return (flags() & CONE) != 0;
	}

	/** Whether the bit that RFC 5991 wants to be zero is set. */
	public boolean isReservedBitSet() {
		return (flags() & MUST_BE_ZERO) != 0;
	}

	/**
	 * Whether the universal or the group bit is set, which no known implementation does.
	 */
	public boolean isUniversalOrGroupBitSet() {
		return (flags() & UNIVERSAL_OR_GROUP) != 0;
	}

	/**
	 * Whether the flags carry the random bits of RFC 5991, so that the client is newer
	 * than 2010.
	 */
	public boolean hasRandomFlags() {
		return (flags() & RANDOM) != 0;
	}

	/** How old the client is, as its flags tell. */
	public ClientGeneration generation() {
		return ClientGeneration.of(this);
	}

	@Override
	public String toString() {
		return this.address.toString();
	}

}
