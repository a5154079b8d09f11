package org.driftwood.decode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Builds packets for tests, layer by layer, from the wire formats alone. */
public final class Frames {

	private static final int TTL = 54;

	private Frames() {
	}

	/** Hex with any white space between the digits; {@code #} starts a comment. */
	public static byte[] hex(String text) {
		String digits = text.replaceAll("#[^\n]*", "").replaceAll("\\s", "");
		byte[] bytes = new byte[digits.length() / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
		}
		return bytes;
	}

	/** The parts one behind the other. */
	public static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	/** The number in two bytes. */
	public static byte[] u16(int number) {
		return new byte[] { (byte) (number >> 8), (byte) number };
	}

	/** An endpoint such as {@code 192.0.2.1:3544}. */
	public static Endpoint endpoint(String text) {
		int colon = text.indexOf(':');
		return new Endpoint(ipv4(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
	}

	/** An IPv4 address, which has to be one. */
	public static Ipv4Address ipv4(String text) {
		return Ipv4Address.parse(text).orElseThrow();
	}

	/** An IPv6 address, which has to be one. */
	public static Ipv6Address ipv6(String text) {
		return Ipv6Address.parse(text).orElseThrow();
	}

	/** An IPv4 packet with a UDP datagram, all lengths and checksums right. */
	public static byte[] udp(String source, String destination, byte[] payload) {
		return udp(source, destination, TTL, payload);
	}

	/** The same with a time to live. */
	public static byte[] udp(String source, String destination, int timeToLive, byte[] payload) {
		Endpoint from = endpoint(source);
		Endpoint to = endpoint(destination);
		byte[] datagram = join(u16(from.port()), u16(to.port()), u16(8 + payload.length), u16(0), payload);
		byte[] pseudo = join(bytes(from.address()), bytes(to.address()), u16(17), u16(datagram.length));
		int checksum = checksum(join(pseudo, datagram));
		put16(datagram, 6, (checksum == 0) ? 0xffff : checksum);
		return ipv4(from.address(), to.address(), timeToLive, 17, datagram);
	}

	/** An IPv4 packet of any protocol. */
	public static byte[] ipv4(Ipv4Address source, Ipv4Address destination, int timeToLive, int protocol,
			byte[] payload) {
		byte[] header = join(u16(0x4500), u16(20 + payload.length), u16(0x1000), u16(0),
				new byte[] { (byte) timeToLive, (byte) protocol }, u16(0), bytes(source), bytes(destination));
		put16(header, 10, checksum(header));
		return join(header, payload);
	}

	/** An IPv6 packet with the length of its payload. */
	public static byte[] ipv6(String source, String destination, int nextHeader, int hopLimit, byte[] payload) {
		return join(hex("60000000"), u16(payload.length), new byte[] { (byte) nextHeader, (byte) hopLimit },
				ipv6(source).bytes().toArray(), ipv6(destination).bytes().toArray(), payload);
	}

	/** An ICMPv6 message with its checksum made right. */
	public static byte[] icmpv6(String source, String destination, byte[] message) {
		byte[] summed = message.clone();
		put16(summed, 2, 0);
		put16(summed, 2, checksum(join(ipv6(source).bytes().toArray(), ipv6(destination).bytes().toArray(), u16(58),
				u16(message.length), summed)));
		return summed;
	}

	/** An origin indication. */
	public static byte[] origin(String endpoint) {
		Endpoint origin = endpoint(endpoint);
		return join(u16(0), u16(~origin.port()), bytes(origin.address().complement()));
	}

	/** Authentication without identifier and value, as everyone sends it. */
	public static byte[] authentication(String nonce, int confirmation) {
		return join(hex("00010000"), hex(nonce), new byte[] { (byte) confirmation });
	}

	/** A Linux cooked frame, version 1. */
	public static byte[] sll(Direction direction, byte[] ipv4) {
		return join(u16(packetType(direction)), hex("0001 0006 00163e000001 0000 0800"), ipv4);
	}

	/** A Linux cooked frame, version 2. */
	public static byte[] sll2(Direction direction, byte[] ipv4) {
		return join(hex("0800 0000 00000002 0001"), new byte[] { (byte) packetType(direction) },
				hex("06 00163e0000010000"), ipv4);
	}

	/** An Ethernet frame, padded to the 60 bytes that the wire wants. */
	public static byte[] ethernet(byte[] ipv4) {
		return ethernet("0800", ipv4);
	}

	/** An Ethernet frame with its EtherType, and tags behind that, in hex. */
	public static byte[] ethernet(String etherTypeAndTags, byte[] payload) {
		byte[] frame = join(hex("020000000001 020000000002"), hex(etherTypeAndTags), payload);
		return (frame.length < 60) ? Arrays.copyOf(frame, 60) : frame;
	}

	/** Sets the 16 bits at the index. */
	public static byte[] put16(byte[] bytes, int index, int number) {
		bytes[index] = (byte) (number >> 8);
		bytes[index + 1] = (byte) number;
		return bytes;
	}

	private static int packetType(Direction direction) {
		return switch (direction) {
			case TO_US, UNKNOWN -> 0;
			case BROADCAST -> 1;
			case MULTICAST -> 2;
			case TO_OTHER -> 3;
			case FROM_US -> 4;
		};
	}

	private static byte[] bytes(Ipv4Address address) {
		return join(u16(address.bits() >>> 16), u16(address.bits()));
	}

	private static int checksum(byte[] bytes) {
		int sum = 0;
		for (int i = 0; i < bytes.length; i++) {
			sum += (bytes[i] & 0xff) << ((i % 2 == 0) ? 8 : 0);
		}
		while (sum > 0xffff) {
			sum = (sum & 0xffff) + (sum >>> 16);
		}
		return ~sum & 0xffff;
	}

}
