package org.driftwood.decode;

import java.util.Optional;

/**
 * An IPv4 address, as its 32 bits stand on the wire.
 *
 * @param bits the address; the first octet is the most significant byte
 */
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {

	/** Reads dotted decimal; leading zeros and missing octets are refused. */
	public static Optional<Ipv4Address> parse(String text) {
		String[] octets = text.split("\\.", -1);
		if (octets.length != 4) {
			return Optional.empty();
		}
		int bits = 0;
		for (String octet : octets) {
			if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
				return Optional.empty();
			}
			bits = bits << 8 | Integer.parseInt(octet);
		}
		return Optional.of(new Ipv4Address(bits));
	}

	/**
	 * Every bit flipped, as Teredo hides addresses from meddling NATs (RFC 4380 section
	 * 4).
	 */
	public Ipv4Address complement() {
		return new Ipv4Address(~this.bits);
	}

	/** Whether both addresses lie in one network of that prefix length (1 to 32). */
	public boolean sameNetwork(Ipv4Address other, int prefixLength) {
		return (this.bits ^ other.bits) >>> (32 - prefixLength) == 0;
	}

	/** The first address of the network of that prefix length (1 to 32). */
	public Ipv4Address network(int prefixLength) {
		return new Ipv4Address(this.bits & -1 << (32 - prefixLength));
	}

	/** What the address may be used for. */
	public AddressScope scope() {
		return AddressScope.of(this);
	}

	@Override
	public int compareTo(Ipv4Address other) {
		return Integer.compareUnsigned(this.bits, other.bits);
	}

	@Override
	public String toString() {
		return (this.bits >>> 24) + "." + (this.bits >>> 16 & 0xff) + "." + (this.bits >>> 8 & 0xff) + "."
				+ (this.bits & 0xff);
	}

}
