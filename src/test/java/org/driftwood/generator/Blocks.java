package org.driftwood.generator;

import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;

/** Blocks of IPv4 addresses that are not everybody's (RFC 4380 5.2.4, RFC 6890). */
final class Blocks {

	private static final List<Block> PRIVATE = blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

	private static final List<Block> FORBIDDEN = blocks("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16",
			"172.16.0.0/12", "192.168.0.0/16", "192.88.99.0/24", "224.0.0.0/4", "255.255.255.255/32");

	private static final List<Block> SHARED = blocks("100.64.0.0/10");

	private static final List<Block> SPECIAL = blocks("100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15",
			"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4");

	private Blocks() {
	}

	/** Whether a receiver has to drop a packet that embeds it. */
	static boolean isForbidden(Ipv4Address address) {
		return isIn(FORBIDDEN, address);
	}

	/** Whether it is set aside for something since, and not forbidden. */
	static boolean isSpecial(Ipv4Address address) {
		return !isForbidden(address) && isIn(SPECIAL, address);
	}

	/** Whether it is used behind address translators. */
	static boolean isBehindNat(Ipv4Address address) {
		return isIn(PRIVATE, address) || isIn(SHARED, address);
	}

	private static List<Block> blocks(String... blocks) {
		return Arrays.stream(blocks).map(Block::of).toList();
	}

	private static boolean isIn(List<Block> blocks, Ipv4Address address) {
		long number = unsigned(address);
		return blocks.stream().anyMatch((block) -> number >= block.first() && number <= block.last());
	}

	private static long unsigned(Ipv4Address address) {
		return address.bits() & 0xffff_ffffL;
	}

	private record Block(long first, long last) {

		static Block of(String text) {
			String[] parts = text.split("/", -1);
			long first = unsigned(Frames.ipv4(parts[0]));
			return new Block(first, first + (1L << (32 - Integer.parseInt(parts[1]))) - 1);
		}

	}

}
