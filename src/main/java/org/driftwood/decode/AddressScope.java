package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * What an IPv4 address may be used for, as far as Teredo cares (RFC 4380 5.2.4, RFC
 * 6890).
 */
public enum AddressScope {

	/** Global unicast, and no special block. */
	GLOBAL,

	/** RFC 1918: behind a NAT; Teredo packets that embed it must be dropped. */
	PRIVATE,

	/** 100.64.0.0/10: behind a carrier's NAT (RFC 6598). */
	SHARED,

	/**
	 * Never a unicast host's address on the Internet: RFC 4380 wants such packets
	 * dropped.
	 */
	FORBIDDEN,

	/** Set aside by later registries (documentation, benchmarks, reserved). */
	SPECIAL;

	private record Block(int network, int prefixLength, AddressScope scope) {

		private boolean holds(Ipv4Address address) {
			return address.sameNetwork(new Ipv4Address(this.network), this.prefixLength);
		}

		private boolean mayHold(int firstOctet) {
			int compared = Math.min(8, this.prefixLength);
			return (this.network >>> 24 ^ firstOctet) >>> (8 - compared) == 0;
		}

	}

	private static final List<Block> BLOCKS = List.of(new Block(0x0a000000, 8, PRIVATE),
			new Block(0xac100000, 12, PRIVATE), new Block(0xc0a80000, 16, PRIVATE), new Block(0x00000000, 8, FORBIDDEN),
			new Block(0x7f000000, 8, FORBIDDEN), new Block(0xa9fe0000, 16, FORBIDDEN),
			new Block(0xc0586300, 24, FORBIDDEN), new Block(0xe0000000, 4, FORBIDDEN),
			new Block(0xffffffff, 32, FORBIDDEN), new Block(0x64400000, 10, SHARED), new Block(0xc0000000, 24, SPECIAL),
			new Block(0xc0000200, 24, SPECIAL), new Block(0xc6120000, 15, SPECIAL), new Block(0xc6336400, 24, SPECIAL),
			new Block(0xcb007100, 24, SPECIAL), new Block(0xf0000000, 4, SPECIAL));

	/** The blocks by the first octet of an address: most have none. */
	private static final List<List<Block>> BY_OCTET = byOctet();

	private static List<List<Block>> byOctet() {
		List<List<Block>> byOctet = new ArrayList<>();
		for (int octet = 0; octet < 256; octet++) {
			List<Block> some = new ArrayList<>();
			for (Block block : BLOCKS) {
				if (block.mayHold(octet)) {
					some.add(block);
				}
			}
			byOctet.add(List.copyOf(some));
		}
		return byOctet;
	}

	/**
	 * The scope of the first block that holds the address; {@link #GLOBAL} where none
	 * does.
	 */
	static AddressScope of(Ipv4Address address) {
		List<Block> blocks = BY_OCTET.get(address.bits() >>> 24);
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block.holds(address)) {
				return block.scope();
			}
		}
		return GLOBAL;
	}

	/**
	 * Whether RFC 4380 5.2.4 wants a Teredo packet dropped that embeds such an address.
	 */
	public boolean mustBeDropped() {
		return this == PRIVATE || this == FORBIDDEN;
	}

	/** Whether a host with such an address sits behind an address translator. */
	public boolean isBehindNat() {
		return this == PRIVATE || this == SHARED;
	}

}
