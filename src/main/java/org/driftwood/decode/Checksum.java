package org.driftwood.decode;

/** The Internet checksum with the pseudo headers of IPv4 and IPv6 (RFC 1071). */
public final class Checksum {

	private static final int ICMPV6 = 58;

	private static final int FITS = 0xffff;

	private Checksum() {
	}

	/**
	 * Whether the checksum in a whole UDP datagram is right, or is still to be made: then
	 * it holds the pseudo header's sum, which the sender's network card was to complete.
	 */
	public static boolean fitsUdp(Ipv4Address source, Ipv4Address destination, Bytes datagram) {
		long pseudo = pseudo(source, destination, datagram);
		return fold(pseudo + sum(datagram)) == FITS || fold(pseudo) == datagram.u16(UdpDatagram.CHECKSUM);
	}

	/** Whether the checksum in a whole ICMPv6 message is right. */
	static boolean fitsIcmpv6(Ipv6Address source, Ipv6Address destination, Bytes message) {
		return fits(source, destination, ICMPV6, message);
	}

	/** Whether the checksum in what an IPv6 packet carries is right. */
	public static boolean fits(Ipv6Address source, Ipv6Address destination, int protocol, Bytes upper) {
		return fold(pseudo(source, destination, protocol, upper) + sum(upper)) == FITS;
	}

	/** The checksum of an IPv4 header that has 0 in its place. */
	public static int ofHeader(Bytes header) {
		return FITS - fold(sum(header));
	}

	/** The checksum of a whole UDP datagram that has 0 in its place. */
	public static int ofUdp(Ipv4Address source, Ipv4Address destination, Bytes datagram) {
		return FITS - fold(pseudo(source, destination, datagram) + sum(datagram));
	}

	/** The checksum of what an IPv6 packet carries, with 0 in its place. */
	public static int of(Ipv6Address source, Ipv6Address destination, int protocol, Bytes upper) {
		return FITS - fold(pseudo(source, destination, protocol, upper) + sum(upper));
	}

	private static long pseudo(Ipv4Address source, Ipv4Address destination, Bytes datagram) {
		return words(source.bits()) + words(destination.bits()) + Ipv4Packet.UDP + datagram.length();
	}

	private static long pseudo(Ipv6Address source, Ipv6Address destination, int protocol, Bytes upper) {
		return words(source) + words(destination) + protocol + upper.length();
	}

	private static long words(int bits) {
		return (bits >>> 16) + (bits & 0xffffL);
	}

	private static long words(Ipv6Address address) {
		return words((int) (address.high() >>> 32)) + words((int) address.high()) + words((int) (address.low() >>> 32))
				+ words((int) address.low());
	}

	/** Of 32 bits at a time: a carry out of 16 bits counts as 1, wherever it is added. */
	private static long sum(Bytes bytes) {
		long sum = 0;
		int at = 0;
		for (; at + Integer.BYTES <= bytes.length(); at += Integer.BYTES) {
			sum += bytes.bits32(at) & 0xffff_ffffL;
		}
		for (; at < bytes.length(); at++) {
			sum += (long) bytes.u8(at) << (8 * (~at & 1));
		}
		return sum;
	}

	private static int fold(long sum) {
		long folded = sum;
		while (folded > FITS) {
			folded = (folded & FITS) + (folded >>> 16);
		}
		return (int) folded;
	}

}
