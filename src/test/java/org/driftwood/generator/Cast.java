package org.driftwood.generator;

import java.util.List;
import java.util.random.RandomGenerator;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/**
 * Who plays in a packet: hosts out of blocks that are no person's.
 *
 * @param server the client's
 * @param client to whom packets go
 * @param peer another client, of another server
 * @param peersServer that one
 * @param relay on any port
 * @param random for all else
 */
public record Cast(Ipv4Address server, Endpoint client, Endpoint peer, Ipv4Address peersServer, Endpoint relay,
		long random) {

	/** For documentation. */
	private static final List<String> SPECIAL = List.of("192.0.2.0", "198.51.100.0", "203.0.113.0");

	/**
	 * Of services that the whole Internet shares (RFC 7535, RFC 7450): ordinary to
	 * Teredo.
	 */
	private static final List<String> GLOBAL = List.of("192.31.196.0", "192.52.193.0", "192.175.48.0");

	/** Draws hosts, which differ in their last octets. */
	static Cast of(RandomGenerator random) {
		List<String> blocks = random.nextBoolean() ? SPECIAL : GLOBAL;
		return new Cast(host(blocks.get(0), 8 + random.nextInt(40)),
				new Endpoint(host(blocks.get(1), 60 + random.nextInt(40)), port(random)),
				new Endpoint(host(blocks.get(2), 120 + random.nextInt(40)), port(random)),
				host(blocks.get(0), 200 + random.nextInt(40)),
				new Endpoint(host(blocks.get(2), 180 + random.nextInt(40)), port(random)), random.nextLong());
	}

	private static Ipv4Address host(String block, int number) {
		return new Ipv4Address(Frames.ipv4(block).bits() | number);
	}

	private static int port(RandomGenerator random) {
		return 10_000 + random.nextInt(50_000);
	}

	Endpoint serverPort() {
		return new Endpoint(this.server, Addresses.SERVER_PORT);
	}

	/** The client's address, now of an old and now of a newer kind. */
	Ipv6Address clientAddress() {
		return Addresses.teredo(this.server, flags((int) this.random), this.client);
	}

	Ipv6Address peerAddress() {
		return Addresses.teredo(this.peersServer, flags((int) (this.random >> 16)), this.peer);
	}

	private static int flags(int random) {
		return switch (random & 3) {
			case 0 -> 0;
			case 1 -> 0x8000;
			default -> random & 0x3cff;
		};
	}

	/** Something to choose by. */
	int pick(int choices) {
		return (int) Long.remainderUnsigned(this.random >>> 7, choices);
	}

}
