package org.driftwood.generator;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.Transport;
import org.jspecify.annotations.Nullable;

/** A server's router advertisement (RFC 4861 4.2, spec section 5). */
public final class Advertisement {

	private static final long REACHABLE = 15_000;

	private static final long RETRANSMIT = 2_000;

	private final Wire options = new Wire();

	private @Nullable Ipv6Address prefix;

	private int prefixLength;

	private int prefixes;

	private long mtu;

	private boolean broken;

	/**
	 * The one that the server sends, with the garbage of Microsoft's behind the prefix.
	 */
	public static Message of(Ipv4Address server) {
		long high = 0x2001_0000L << 32 | (server.bits() & 0xffff_ffffL);
		return new Advertisement().prefix(new Ipv6Address(high, 0xff00_0000_0020_0100L), 64).message();
	}

	/** The one that a server in text sends. */
	public static Message of(String server) {
		return of(Frames.ipv4(server));
	}

	/** Adds a prefix option. */
	public Advertisement prefix(Ipv6Address address, int length) {
		if (this.prefix == null) {
			this.prefix = address;
			this.prefixLength = length;
		}
		this.prefixes++;
		this.options.u8(3).u8(4).u8(length).u8(0x40).u32(0xffff_ffffL).u32(0xffff_ffffL).u32(0).ipv6(address);
		return this;
	}

	/** Adds the option that only Miredo sends. */
	public Advertisement mtu(int bytes) {
		this.mtu = bytes;
		this.options.u8(5).u8(1).u16(0).u32(bytes);
		return this;
	}

	/** Adds an option that says it has no length; nothing may follow it. */
	public Advertisement brokenOption() {
		this.broken = true;
		this.options.u8(25).u8(0).u16(0).u32(0);
		return this;
	}

	/** What has been put together. */
	public Message message() {
		Wire body = new Wire().u8(134).u8(0).u16(0).u8(0).u8(0).u16(0).u32(REACHABLE).u32(RETRANSMIT);
		RouterAdvertisement said = new RouterAdvertisement(0, REACHABLE, RETRANSMIT, this.prefix, this.prefixLength,
				this.prefixes, this.mtu);
		Message message = Message.of(Message.ICMPV6, body.bytes(this.options.toArray()),
				new Transport.Icmpv6(134, 0, said, null));
		return this.broken ? message.with(Anomaly.ADVERTISEMENT_OPTION_BROKEN) : message;
	}

}
