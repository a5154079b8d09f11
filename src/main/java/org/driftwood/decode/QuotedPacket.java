package org.driftwood.decode;

/** The addresses of the IPv6 packet that an ICMPv6 error quotes. */
public record QuotedPacket(Ipv6Address source, Ipv6Address destination, int nextHeader) {
}
