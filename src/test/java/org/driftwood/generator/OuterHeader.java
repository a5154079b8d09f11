package org.driftwood.generator;

import java.util.Arrays;

import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;

/**
 * The IPv4 and UDP headers around Teredo, addresses and ports aside.
 *
 * @param options bytes of IPv4 options, a multiple of 4
 * @param behindUdp bytes that the IPv4 packet has behind a datagram whose length is right
 */
public record OuterHeader(int timeToLive, int identification, boolean dontFragment, Sum sum, Length length, int options,
		int behindUdp, Direction direction) {

	/** As nearly everyone sends it. */
	public static final OuterHeader USUAL = new OuterHeader(54, 0x1000, false, Sum.RIGHT, Length.RIGHT, 0, 0,
			Direction.TO_US);

	private static final int UDP = 17;

	/** The UDP checksum. */
	public enum Sum {

		RIGHT, WRONG, ABSENT

	}

	/** The lengths in the headers. */
	public enum Length {

		RIGHT, IMPOSSIBLE, BEYOND_IPV4, IPV4_UNTOLD

	}

	public OuterHeader timeToLive(int hops) {
		return new OuterHeader(hops, this.identification, this.dontFragment, this.sum, this.length, this.options,
				this.behindUdp, this.direction);
	}

	public OuterHeader identification(int number) {
		return new OuterHeader(this.timeToLive, number, this.dontFragment, this.sum, this.length, this.options,
				this.behindUdp, this.direction);
	}

	/** Forbids fragmentation. */
	public OuterHeader whole() {
		return new OuterHeader(this.timeToLive, this.identification, true, this.sum, this.length, this.options,
				this.behindUdp, this.direction);
	}

	public OuterHeader sum(Sum checksum) {
		return new OuterHeader(this.timeToLive, this.identification, this.dontFragment, checksum, this.length,
				this.options, this.behindUdp, this.direction);
	}

	public OuterHeader length(Length told) {
		return new OuterHeader(this.timeToLive, this.identification, this.dontFragment, this.sum, told, this.options,
				this.behindUdp, this.direction);
	}

	public OuterHeader options(int bytes) {
		return new OuterHeader(this.timeToLive, this.identification, this.dontFragment, this.sum, this.length, bytes,
				this.behindUdp, this.direction);
	}

	public OuterHeader behindUdp(int bytes) {
		return new OuterHeader(this.timeToLive, this.identification, this.dontFragment, this.sum, this.length,
				this.options, bytes, this.direction);
	}

	OuterHeader going(Direction way) {
		return new OuterHeader(this.timeToLive, this.identification, this.dontFragment, this.sum, this.length,
				this.options, this.behindUdp, way);
	}

	int length4() {
		return 20 + this.options;
	}

	byte[] ipv4(Endpoint source, Endpoint destination, byte[] payload) {
		byte[] datagram = udp(source, destination, payload);
		byte[] body = Arrays.copyOf(datagram, datagram.length + ((this.length == Length.RIGHT) ? this.behindUdp : 0));
		return ipv4(source.address(), destination.address(), this.dontFragment ? 0x4000 : 0, body);
	}

	/** A packet with the given word of flags and fragment offset. */
	byte[] ipv4(Ipv4Address source, Ipv4Address destination, int fragment, byte[] body) {
		int total = (this.length == Length.IPV4_UNTOLD) ? 0 : length4() + body.length;
		return ipv4(source, destination, fragment, UDP, total, body);
	}

	private byte[] ipv4(Ipv4Address source, Ipv4Address destination, int fragment, int protocol, int total,
			byte[] body) {
		Wire before = new Wire().u8(0x40 | length4() / 4).u8(0).u16(total).u16(this.identification).u16(fragment);
		before.u8(this.timeToLive).u8(protocol);
		byte[] noOperations = new byte[this.options];
		Arrays.fill(noOperations, (byte) 1);
		byte[] behind = new Wire().ipv4(source).ipv4(destination).bytes(noOperations).toArray();
		int checksum = new Wire().bytes(before.toArray()).bytes(behind).checksum();
		return before.u16(checksum).bytes(behind).bytes(body).toArray();
	}

	/** Any protocol in a packet with nothing odd. */
	static byte[] plain(Ipv4Address source, Ipv4Address destination, int protocol, byte[] body) {
		return USUAL.ipv4(source, destination, 0, protocol, 20 + body.length, body);
	}

	private byte[] udp(Endpoint source, Endpoint destination, byte[] payload) {
		int length = switch (this.length) {
			case RIGHT, IPV4_UNTOLD -> 8 + payload.length;
			case IMPOSSIBLE -> 5;
			case BEYOND_IPV4 -> 8 + payload.length + 64;
		};
		Wire ports = new Wire().u16(source.port()).u16(destination.port()).u16(length);
		Wire pseudo = new Wire().ipv4(source.address()).ipv4(destination.address()).u16(UDP).u16(length);
		int right = pseudo.bytes(ports.toArray()).bytes(payload).checksum();
		int told = switch (this.sum) {
			case RIGHT -> (right == 0) ? 0xffff : right;
			case WRONG -> (right == 0x0101) ? 0x0303 : right ^ 0x0101;
			case ABSENT -> 0;
		};
		return ports.u16(told).bytes(payload).toArray();
	}

}
