package org.driftwood.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv6Address;

/**
 * Draws packets that are no Teredo, those that look like it among them (spec section 6).
 */
public final class Foreign {

	private final SplittableRandom random;

	private Foreign(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** Begins at the first packet of a seed. */
	public static Foreign seeded(long seed) {
		return new Foreign(seed);
	}

	/** What may be on a wire. */
	public enum Traffic {

		/** 41 bytes, whose one question reads as a payload of one byte. */
		DNS_QUERY, MULTICAST_DNS, RPC_CALL, GENEVE_IPV6, QUIC, NTP, STUN, WIREGUARD, BITTORRENT,

		/** Whatever, on an ephemeral port that happens to be Teredo's. */
		NOISE_ON_TEREDO_PORT,

		/** What begins like an origin or authentication, on that port. */
		DNS_ON_TEREDO_PORT, TFTP_ON_TEREDO_PORT, OLD_STUN_ON_TEREDO_PORT, TRACKER_ON_TEREDO_PORT,

		/** Whatever, that begins as Teredo does. */
		NOISE_LIKE_TEREDO,

		/** IPv6 in UDP, with the addresses of other people. */
		IPV6_ON_TEREDO_PORT, IPV6_OFF_PORT, TEXT_ON_TEREDO_PORT, EMPTY_ON_TEREDO_PORT, TCP, TCP_ON_TEREDO_PORT, ICMP,
		ARP, IPV6, NOISE_ON_LINK

	}

	/** So many frames. */
	public List<Frame> frames(int count, Link link) {
		List<Frame> frames = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			frames.add(frame(Traffic.values()[this.random.nextInt(Traffic.values().length)], link));
		}
		return frames;
	}

	/** One of a sort. What needs Ethernet stays a packet of noise on other links. */
	public Frame frame(Traffic traffic, Link link) {
		return switch (traffic) {
			case DNS_QUERY -> udp(link, 53, dns(0x6000 | this.random.nextInt(0x1000)));
			case MULTICAST_DNS -> udp(link, 5353, noise(new Wire().hex("0000 0000 0001 0000 0000 0000"), 60));
			case RPC_CALL -> udp(link, 2049, noise(new Wire().u32(0x6000_0000L | this.random.nextInt(1 << 28))
				.hex("00000000 00000002 000186a3 00000003 00000000"), 16 + this.random.nextInt(80)));
			case GENEVE_IPV6 -> udp(link, 6081, ipv6(new Wire().hex("0000 86dd 00000100")));
			case QUIC -> udp(link, 443, noise(new Wire().u8(0x40 | this.random.nextInt(64)), 1200));
			case NTP -> udp(link, 123, noise(new Wire().u8(0x23), 47));
			case STUN -> udp(link, 3478, noise(new Wire().hex("0001 0008 2112a442"), 20));
			case WIREGUARD -> udp(link, 51_820, noise(new Wire().hex("04000000"), 90));
			case BITTORRENT -> udp(link, 6881, noise(new Wire().hex("01 00"), 18));
			case NOISE_ON_TEREDO_PORT -> udp(link, 3544, noise(new Wire().u8(this.random.nextInt(1, 0x60)), 200));
			case DNS_ON_TEREDO_PORT, TFTP_ON_TEREDO_PORT, OLD_STUN_ON_TEREDO_PORT, TRACKER_ON_TEREDO_PORT ->
				udp(link, 3544, beginningLikeTeredo(traffic));
			case NOISE_LIKE_TEREDO -> udp(link, 40_000, likeTeredo());
			case IPV6_ON_TEREDO_PORT -> udp(link, 3544, ipv6(new Wire()));
			case IPV6_OFF_PORT -> udp(link, 40_000, ipv6(new Wire()));
			case TEXT_ON_TEREDO_PORT -> udp(link, 3544, new Wire().hex(hex("GET / HTTP/1.1\r\nHost: example.com\r\n")));
			case EMPTY_ON_TEREDO_PORT -> udp(link, 3544, new Wire());
			case TCP -> other(link, 6, 443);
			case TCP_ON_TEREDO_PORT -> other(link, 6, 3544);
			case ICMP -> other(link, 1, 0x0800);
			case ARP -> link(link, "0806", noise(new Wire().hex("0001 0800 06 04 0001"), 20));
			case IPV6 -> link(link, "86dd", ipv6(new Wire()));
			case NOISE_ON_LINK -> link(link, "88cc", noise(new Wire(), 60));
		};
	}

	private Wire beginningLikeTeredo(Traffic traffic) {
		return switch (traffic) {
			case TFTP_ON_TEREDO_PORT -> new Wire().u16(1).hex(hex("boot/grub.cfg")).hex("00 6f63746574 00");
			case OLD_STUN_ON_TEREDO_PORT -> noise(new Wire().hex("0001 0008"), 16).hex("0003 0004 00000006");
			case TRACKER_ON_TEREDO_PORT ->
				noise(new Wire().hex("00000001"), 4).hex("00000708 00000002 00000005 c0000207c350");
			default -> dns(this.random.nextInt(2));
		};
	}

	private static String hex(String text) {
		StringBuilder hex = new StringBuilder();
		text.chars().forEach((character) -> hex.append("%02x".formatted(character)));
		return hex.toString();
	}

	private Wire dns(int id) {
		Wire wire = new Wire().u16(id).hex("0100 0001 0000 0000 0000");
		return wire.hex("07 6578616d706c65 03 636f6d 00 0001 0001 0000290200000000000000 00");
	}

	private Wire noise(Wire wire, int bytes) {
		for (int i = 0; i < bytes; i++) {
			wire.u8(this.random.nextInt(256));
		}
		return wire;
	}

	/** Noise whose addresses cannot be Teredo's by chance. */
	private Wire likeTeredo() {
		Wire wire = new Wire();
		switch (this.random.nextInt(3)) {
			case 0 -> noise(wire.hex("0001 0000"), 9);
			case 1 -> noise(wire.hex("0000"), 6);
			default -> {
			}
		}
		return ipv6(wire);
	}

	private Wire ipv6(Wire wire) {
		int length = this.random.nextInt(80);
		wire.hex("60000000").u16(length).u8(this.random.nextInt(256)).u8(64);
		return noise(wire.ipv6(address()).ipv6(address()), length);
	}

	/** Addresses that only resemble Teredo's. */
	private Ipv6Address address() {
		return switch (this.random.nextInt(5)) {
			case 0 -> Frames.ipv6("2001:4860:4860::8888");
			case 1 -> Frames.ipv6("2001:1:" + Integer.toHexString(this.random.nextInt(0x10000)) + "::1");
			case 2 -> Frames.ipv6("3ffe:8320::1");
			case 3 -> Frames.ipv6("fe81::1");
			default -> Addresses.ofNative(this.random.nextLong());
		};
	}

	private Frame udp(Link link, int port, Wire payload) {
		Endpoint here = new Endpoint(Frames.ipv4("192.0.2.7"), this.random.nextInt(50_000, 60_000));
		Endpoint there = new Endpoint(Frames.ipv4("198.51.100.9"), port);
		boolean asks = this.random.nextBoolean();
		OuterHeader header = OuterHeader.USUAL.identification(this.random.nextInt(0x10000));
		byte[] ipv4 = header.ipv4(asks ? here : there, asks ? there : here, payload.toArray());
		return Frame.foreign(ipv4, port == Addresses.SERVER_PORT, link);
	}

	private Frame other(Link link, int protocol, int port) {
		Wire body = noise(new Wire().u16(port).u16(port).u64(1).u16(0x5010).u16(0), this.random.nextInt(100));
		byte[] ipv4 = OuterHeader.plain(Frames.ipv4("192.0.2.7"), Frames.ipv4("198.51.100.9"), protocol,
				body.toArray());
		return Frame.foreign(ipv4, false, link);
	}

	private Frame link(Link link, String etherType, Wire content) {
		if (link != Link.ETHERNET) {
			return other(link, 89, 0);
		}
		return Frame.raw(link,
				new Wire().hex("020000000001 020000000002" + etherType).bytes(content.toArray()).toArray());
	}

}
