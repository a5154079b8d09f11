package org.driftwood.generator;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/** Addresses as Teredo builds them (RFC 4380 section 4), and those it meets. */
public final class Addresses {

	/** What clients solicit from since Windows Vista, and Miredo. */
	public static final Ipv6Address CLIENT = Frames.ipv6("fe80::ffff:ffff:fffe");

	/** The same of Windows XP, which believes in a cone NAT. */
	public static final Ipv6Address CONE_CLIENT = Frames.ipv6("fe80::8000:ffff:ffff:fffd");

	public static final Ipv6Address ALL_NODES = Frames.ipv6("ff02::1");

	public static final Ipv6Address ALL_ROUTERS = Frames.ipv6("ff02::2");

	/** Where clients look for each other on their link. */
	public static final Ipv4Address DISCOVERY = Frames.ipv4("224.0.0.253");

	/** The port of all Teredo servers. */
	public static final int SERVER_PORT = 3544;

	private static final long PREFIX = 0x2001_0000L;

	private static final long OBSOLETE_PREFIX = 0x3ffe_831fL;

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	private Addresses() {
	}

	/** A client's address without flags. */
	public static Ipv6Address teredo(String server, String mapped) {
		return teredo(Frames.ipv4(server), 0, Frames.endpoint(mapped));
	}

	/** A client's address. */
	public static Ipv6Address teredo(Ipv4Address server, int flags, Endpoint mapped) {
		return build(PREFIX, server, flags, mapped);
	}

	/** The same in the prefix of Windows XP before the RFC. */
	public static Ipv6Address obsolete(Ipv4Address server, int flags, Endpoint mapped) {
		return build(OBSOLETE_PREFIX, server, flags, mapped);
	}

	private static Ipv6Address build(long prefix, Ipv4Address server, int flags, Endpoint mapped) {
		return new Ipv6Address(prefix << 32 | unsigned(server), identifier(flags, mapped));
	}

	private static long identifier(int flags, Endpoint mapped) {
		return (long) flags << 48 | (mapped.port() ^ 0xffffL) << 32 | (unsigned(mapped.address()) ^ 0xffff_ffffL);
	}

	/** The address that a server advertises from. */
	public static Ipv6Address ofServer(Ipv4Address server) {
		return new Ipv6Address(LINK_LOCAL, identifier(0x8000, new Endpoint(server, SERVER_PORT)));
	}

	/** The address that a Miredo relay sends bubbles from: random, without two bits. */
	public static Ipv6Address ofRelay(long random) {
		return new Ipv6Address(LINK_LOCAL, random & 0xfcff_ffff_ffff_ffffL);
	}

	/** A 6to4 host's address (RFC 3056). */
	public static Ipv6Address sixToFour(Ipv4Address host) {
		return new Ipv6Address(0x2002L << 48 | unsigned(host) << 16 | 1, 1);
	}

	/** A host of the native IPv6 Internet. */
	public static Ipv6Address ofNative(long number) {
		return new Ipv6Address(0x2001_0db8_0000_0000L | (number & 0xffff), number);
	}

	private static long unsigned(Ipv4Address address) {
		return address.bits() & 0xffff_ffffL;
	}

}
