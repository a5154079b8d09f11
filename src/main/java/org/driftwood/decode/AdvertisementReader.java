package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/** Reads a router advertisement with all its options (RFC 4861 4.2, 4.6). */
final class AdvertisementReader {

	static final int HEADER_LENGTH = 16;

	private static final int ROUTER_LIFETIME = 6;

	private static final int REACHABLE_TIME = 8;

	private static final int RETRANSMIT_TIMER = 12;

	private static final int PREFIX_OPTION = 3;

	private static final int PREFIX_OPTION_LENGTH = 32;

	private static final int PREFIX_LENGTH = 2;

	private static final int PREFIX = 16;

	private static final int MTU_OPTION = 5;

	private static final int MTU_OPTION_LENGTH = 8;

	private static final int MTU = 4;

	private final Bytes message;

	private @Nullable Ipv6Address prefix;

	private int prefixLength;

	private int prefixes;

	private long mtu;

	private final boolean broken;

	/** Reads a message that has at least the fixed part. */
	AdvertisementReader(Bytes message) {
		this.message = message;
		this.broken = !readOptions();
	}

	private boolean readOptions() {
		int at = HEADER_LENGTH;
		while (at + 2 <= this.message.length()) {
			int length = 8 * this.message.u8(at + 1);
			// A length of 0 would never end (RFC 4861 4.6).
			if (length == 0 || at + length > this.message.length()) {
				return false;
			}
			if (!read(this.message.slice(at, length))) {
				return false;
			}
			at += length;
		}
		return at == this.message.length();
	}

	private boolean read(Bytes option) {
		return switch (option.u8(0)) {
			case PREFIX_OPTION -> option.length() == PREFIX_OPTION_LENGTH && readPrefix(option);
			case MTU_OPTION -> option.length() == MTU_OPTION_LENGTH && readMtu(option);
			default -> true;
		};
	}

	private boolean readPrefix(Bytes option) {
		if (this.prefix == null) {
			this.prefix = Ipv6Header.address(option, PREFIX);
			this.prefixLength = option.u8(PREFIX_LENGTH);
		}
		this.prefixes++;
		return true;
	}

	private boolean readMtu(Bytes option) {
		this.mtu = unsigned(option.bits32(MTU));
		return true;
	}

	boolean isBroken() {
		return this.broken;
	}

	RouterAdvertisement advertisement() {
		return new RouterAdvertisement(this.message.u16(ROUTER_LIFETIME), unsigned(this.message.bits32(REACHABLE_TIME)),
				unsigned(this.message.bits32(RETRANSMIT_TIMER)), this.prefix, this.prefixLength, this.prefixes,
				this.mtu);
	}

	private static long unsigned(int bits) {
		return bits & 0xffff_ffffL;
	}

}
