package org.driftwood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.generator.Addresses;
import org.driftwood.generator.Message;
import org.driftwood.generator.Stray;

/** Packets that have an address at one place; all others in them are other people's. */
final class HomePackets {

	static final Endpoint SERVER = Frames.endpoint("192.0.2.33:3544");

	/** A client that is not at home. */
	static final Endpoint OTHER = Frames.endpoint("192.31.196.99:40001");

	private static final Endpoint PEER = Frames.endpoint("203.0.113.121:51234");

	private static final Ipv6Address PEERS = Addresses.teredo(Frames.ipv4("192.0.2.201"), 0, PEER);

	private static final Ipv6Address OTHERS = Addresses.teredo(SERVER.address(), 0, OTHER);

	private static final int HEADER = 20;

	private static final int UNIT = 8;

	private static final int MORE_FRAGMENTS = 0x2000;

	private HomePackets() {
	}

	/** From a client to another one, with nothing in it. */
	static Stray bubble() {
		return carrying(Message.nothing());
	}

	static Stray carrying(Message message) {
		return Stray.carrying(message).from(PEER).to(OTHER).between(PEERS, OTHERS);
	}

	/** A bubble for an IPv6 address, by way of the other client's server. */
	static byte[] forAddress(Ipv6Address address) {
		return bubble().from(SERVER).between(PEERS, address).ipv4();
	}

	/** A bubble of somebody with another IPv6 address than Teredo's. */
	static byte[] byAddress(String address) {
		return bubble().from(SERVER).between(Frames.ipv6(address), OTHERS).ipv4();
	}

	static Ipv6Address client(Ipv4Address home) {
		return Addresses.teredo(SERVER.address(), 0, new Endpoint(home, 40_000));
	}

	/** An ICMPv6 message with hex behind its type, code and checksum. */
	static byte[] message(int type, String hex) {
		return carrying(Message.icmpv6(type, 0, hex)).ipv4();
	}

	/** A packet with any bytes behind the IPv6 header. */
	static byte[] holding(int nextHeader, String hex) {
		byte[] inner = Frames.ipv6(PEERS.toString(), OTHERS.toString(), nextHeader, 64, Frames.hex(hex));
		return Frames.udp(PEER.toString(), OTHER.toString(), inner);
	}

	/** An IPv4 packet without options in fragments (RFC 791 3.2). */
	static List<byte[]> cut(byte[] ipv4, int... units) {
		List<byte[]> parts = new ArrayList<>();
		for (int i = 0; i <= units.length; i++) {
			int from = HEADER + ((i == 0) ? 0 : units[i - 1] * UNIT);
			int to = (i == units.length) ? ipv4.length : HEADER + units[i] * UNIT;
			byte[] part = Frames.join(Arrays.copyOf(ipv4, HEADER), Arrays.copyOfRange(ipv4, from, to));
			if (units.length > 0) {
				Frames.put16(part, 2, part.length);
				Frames.put16(part, 6, (from - HEADER) / UNIT | ((i < units.length) ? MORE_FRAGMENTS : 0));
				Frames.put16(part, 10, 0);
				Frames.put16(part, 10, Checksum.ofHeader(Bytes.of(part, 0, HEADER)));
			}
			parts.add(part);
		}
		return parts;
	}

	/** The address in eight digits of hex. */
	static String hex(Ipv4Address address) {
		return bytes(address).toString();
	}

	static Bytes bytes(Ipv4Address address) {
		return Bytes.of(Frames.join(Frames.u16(address.bits() >>> 16), Frames.u16(address.bits())));
	}

	/** The text of the address, in hex. */
	static String text(Ipv4Address address) {
		StringBuilder hex = new StringBuilder();
		address.toString().chars().forEach((letter) -> hex.append(Integer.toHexString(letter)));
		return hex.toString();
	}

	/** The address as two groups of IPv6. */
	static String groups(Ipv4Address address) {
		return hex(address).substring(0, 4) + ":" + hex(address).substring(4);
	}

}
