package org.driftwood.generator;

import java.util.List;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Tunnel;

/** Tunnels around an IPv4 packet, from the RFCs that define them. */
public enum Wrapping {

	GTP_U(Tunnel.GTP_U),

	/** With a sequence number and an extension header, as 5G sends it. */
	GTP_U_EXTENDED(Tunnel.GTP_U),

	GRE(Tunnel.GRE),

	/** With checksum, key and sequence number. */
	GRE_WITH_ALL(Tunnel.GRE),

	/** With an Ethernet frame in it. */
	GRE_ETHERNET(Tunnel.GRE),

	IP_IN_IP(Tunnel.IP_IN_IP),

	VXLAN(Tunnel.VXLAN),

	GENEVE(Tunnel.GENEVE),

	/** With an option, and an Ethernet frame in it. */
	GENEVE_ETHERNET(Tunnel.GENEVE);

	private static final String ETHERNET = "020000000003 020000000004 0800";

	private static final Ipv4Address NEAR = Frames.ipv4("192.0.2.10");

	private static final Ipv4Address FAR = Frames.ipv4("192.0.2.11");

	private final Tunnel tunnel;

	Wrapping(Tunnel tunnel) {
		this.tunnel = tunnel;
	}

	Tunnel tunnel() {
		return this.tunnel;
	}

	/** The packet in all of these, the first outermost. */
	static byte[] all(List<Wrapping> tunnels, byte[] ipv4) {
		byte[] packet = ipv4;
		for (Wrapping tunnel : tunnels.reversed()) {
			packet = tunnel.around(packet);
		}
		return packet;
	}

	/** The packet in the tunnel, which adds bytes before it and none behind. */
	byte[] around(byte[] ipv4) {
		return switch (this) {
			case GTP_U -> udp(2152, "30 ff" + length(ipv4.length) + "00000001", ipv4);
			case GTP_U_EXTENDED ->
				udp(2152, "36 ff" + length(ipv4.length + 8) + "00000001 0007 00 85 01 10 09 00", ipv4);
			case GRE -> ip(47, "0000 0800", ipv4);
			case GRE_WITH_ALL -> ip(47, "b000 0800" + sum(ipv4) + "0000 00000001 00000002", ipv4);
			case GRE_ETHERNET -> ip(47, "0000 6558" + ETHERNET, ipv4);
			case IP_IN_IP -> ip(4, "", ipv4);
			case VXLAN -> udp(4789, "08000000 00000100" + ETHERNET, ipv4);
			case GENEVE -> udp(6081, "0000 0800 00000100", ipv4);
			case GENEVE_ETHERNET -> udp(6081, "0200 6558 00000100 0102 8001 00000007" + ETHERNET, ipv4);
		};
	}

	private static String length(int bytes) {
		return "%04x".formatted(bytes);
	}

	private static String sum(byte[] ipv4) {
		return length(new Wire().hex("b000 0800 0000 0000 00000001 00000002").bytes(ipv4).checksum());
	}

	private static byte[] ip(int protocol, String header, byte[] ipv4) {
		return OuterHeader.plain(NEAR, FAR, protocol, new Wire().hex(header).bytes(ipv4).toArray());
	}

	private static byte[] udp(int port, String header, byte[] ipv4) {
		return OuterHeader.USUAL.ipv4(new Endpoint(NEAR, 50_000), new Endpoint(FAR, port),
				new Wire().hex(header).bytes(ipv4).toArray());
	}

}
