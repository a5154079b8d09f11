package org.driftwood.decode;

/** The Internet checksum with the pseudo headers of IPv4 and IPv6 (RFC 1071). */
final class Checksum {

	private static final int ICMPV6 = 58;

	private static final int FITS = 0xffff;

	private Checksum() {
	}

	/**
	 * Whether the checksum in a whole UDP datagram is right, or is still to be made: then
	 * it holds the pseudo header's sum, which the sender's network card was to complete.
	 */
	static boolean fitsUdp(Ipv4Address source, Ipv4Address destination, Bytes datagram) {
		long pseudo = words(source.bits()) + words(destination.bits()) + Ipv4Packet.UDP + datagram.length();
		return fold(pseudo + sum(datagram)) == FITS || fold(pseudo) == datagram.u16(UdpDatagram.CHECKSUM);
	}

	/** Whether the checksum in a whole ICMPv6 message is right. */
	static boolean fitsIcmpv6(Ipv6Address source, Ipv6Address destination, Bytes message) {
		long pseudo = sum(source.bytes()) + sum(destination.bytes()) + ICMPV6 + message.length();
		return fold(pseudo + sum(message)) == FITS;
	}

	private static long words(int bits) {
		return (bits >>> 16) + (bits & 0xffffL);
	}

	private static long sum(Bytes bytes) {
		long sum = 0;
		int even = bytes.length() & ~1;
		for (int i = 0; i < even; i += 2) {
			sum += bytes.u16(i);
		}
		return (even < bytes.length()) ? sum + (bytes.u8(even) << 8) : sum;
	}

	private static long fold(long sum) {
		long folded = sum;
		while (folded > FITS) {
			folded = (folded & FITS) + (folded >>> 16);
		}
		return folded;
	}

}
