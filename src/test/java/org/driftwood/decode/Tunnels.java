package org.driftwood.decode;

import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.decode.Frames.join;
import static org.driftwood.decode.Frames.u16;

/** Builds tunnels for tests around packets, from the wire formats alone. */
public final class Tunnels {

	private static final String FROM = "192.0.2.10:50000";

	private Tunnels() {
	}

	/** A packet in GTP-U without anything optional. */
	public static byte[] gtp(byte[] packet) {
		return gtp("30", "", packet);
	}

	/** The same with flags, and with optional parts in hex. */
	static byte[] gtp(String flags, String optional, byte[] packet) {
		byte[] rest = join(hex(optional), packet);
		return Frames.udp(FROM, "192.0.2.11:2152", join(hex(flags + "ff"), u16(rest.length), hex("00000001"), rest));
	}

	/** A packet in GRE, whose header is given in hex. */
	public static byte[] gre(String header, byte[] packet) {
		return ip(47, join(hex(header), packet));
	}

	/** A packet straight in IPv4. */
	public static byte[] ipInIp(byte[] packet) {
		return ip(4, packet);
	}

	/** An Ethernet frame in VXLAN. */
	public static byte[] vxlan(byte[] frame) {
		return Frames.udp(FROM, "192.0.2.11:4789", join(hex("08000000 00000100"), frame));
	}

	/** Anything in Geneve, whose header is given in hex. */
	public static byte[] geneve(String header, byte[] content) {
		return Frames.udp(FROM, "192.0.2.11:6081", join(hex(header), content));
	}

	private static byte[] ip(int protocol, byte[] payload) {
		return Frames.ipv4(ipv4("192.0.2.10"), ipv4("192.0.2.11"), 64, protocol, payload);
	}

}
