package org.driftwood.decode;

import java.util.Optional;

/**
 * An IPv4 address, as its 32 bits stand on the wire.
 *
 * @param bits the address; the first octet is the most significant byte
 */
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {

	private static final int NO_DIGIT = -1;

	/** Reads dotted decimal; leading zeros and missing octets are refused. */
	public static Optional<Ipv4Address> parse(String text) {
		int bits = 0;
		int octets = 0;
		int octet = NO_DIGIT;
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (next == '.' && octet != NO_DIGIT && octets < 3) {
				bits = bits << 8 | octet;
				octets++;
				octet = NO_DIGIT;
			}
			else if (next >= '0' && next <= '9' && octet != 0) {
				octet = 10 * Math.max(octet, 0) + next - '0';
			}
			else {
				return Optional.empty();
			}
			if (octet > 255) {
				return Optional.empty();
			}
		}
		boolean whole = octets == 3 && octet != NO_DIGIT;
		return whole ? Optional.of(new Ipv4Address(bits << 8 | octet)) : Optional.empty();
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
