package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * Turns away what cannot be Teredo, at fixed offsets and before any view is made: nearly
 * all packets of a usual capture. Where it is not sure, the views decide.
 */
final class QuickLook {

	// Version 4 and a header without options, as nearly all packets have it.
	private static final int PLAIN_IPV4 = 0x45;

	private static final int ANY_FRAGMENT = 0x3fff;

	private static final int UDP_PAYLOAD = Ipv4Packet.HEADER_LENGTH + UdpDatagram.HEADER_LENGTH;

	private QuickLook() {
	}

	/** The verdict, or null where the packet deserves a closer look. */
	static Verdict.@Nullable NotTeredo refuse(LinkType type, Bytes frame) {
		int headerLength = headerLength(type);
		if (frame.length() < headerLength + UDP_PAYLOAD) {
			return null;
		}
		return switch (etherType(type, frame)) {
			case LinkContent.IPV4 -> refuseIpv4(frame, headerLength);
			case LinkContent.IPV6, LinkContent.ARP -> Verdict.Reason.NOT_IPV4.verdict();
			default -> null;
		};
	}

	private static int headerLength(LinkType type) {
		return switch (type) {
			case ETHERNET -> EthernetFrame.HEADER_LENGTH;
			case LINUX_COOKED -> LinuxCookedFrame.HEADER_LENGTH_1;
			case LINUX_COOKED_2 -> LinuxCookedFrame.HEADER_LENGTH_2;
			case NULL, LOOP, PPP, RAW, RAW_IPV4, CISCO_HDLC, IEEE_802_11, RADIOTAP, PFLOG, UNKNOWN -> 0;
		};
	}

	private static int etherType(LinkType type, Bytes frame) {
		return switch (type) {
			case ETHERNET -> frame.u16(EthernetFrame.ETHER_TYPE);
			case LINUX_COOKED -> frame.u16(LinuxCookedFrame.PROTOCOL_1);
			case LINUX_COOKED_2 -> frame.u16(LinuxCookedFrame.PROTOCOL_2);
			case RAW, RAW_IPV4 -> LinkContent.IPV4;
			case NULL, LOOP, PPP, CISCO_HDLC, IEEE_802_11, RADIOTAP, PFLOG, UNKNOWN -> LinkContent.NONE;
		};
	}

	private static Verdict.@Nullable NotTeredo refuseIpv4(Bytes frame, int ipv4) {
		if (frame.u8(ipv4) != PLAIN_IPV4 || frame.u16(ipv4 + Ipv4Packet.TOTAL_LENGTH) < UDP_PAYLOAD) {
			return null;
		}
		int protocol = frame.u8(ipv4 + Ipv4Packet.PROTOCOL);
		if (protocol != Ipv4Packet.UDP) {
			return TunnelReader.isProtocol(protocol) ? null : Verdict.Reason.NOT_UDP.verdict();
		}
		boolean fragment = (frame.u16(ipv4 + Ipv4Packet.FRAGMENT) & ANY_FRAGMENT) != 0;
		boolean closer = fragment || onKnownPort(frame, ipv4 + Ipv4Packet.HEADER_LENGTH)
				|| mayHoldTeredo(frame, ipv4 + UDP_PAYLOAD);
		return closer ? null : Verdict.Reason.OTHER_UDP.verdict();
	}

	private static boolean onKnownPort(Bytes frame, int udp) {
		int destination = frame.u16(udp + UdpDatagram.DESTINATION_PORT);
		return frame.u16(udp + UdpDatagram.SOURCE_PORT) == TeredoAddress.SERVER_PORT
				|| destination == TeredoAddress.SERVER_PORT || TunnelReader.isPort(destination);
	}

	private static boolean mayHoldTeredo(Bytes frame, int at) {
		return switch (Encapsulation.at(frame, at)) {
			case AUTHENTICATION -> true;
			case ORIGIN -> showsTeredoAddress(frame, at + OriginIndication.LENGTH);
			case IPV6 -> showsTeredoAddress(frame, at);
			case UNSEEN, FOREIGN -> false;
		};
	}

	private static boolean showsTeredoAddress(Bytes frame, int ipv6) {
		return showsPrefix(frame, ipv6 + Ipv6Header.SOURCE) || showsPrefix(frame, ipv6 + Ipv6Header.DESTINATION);
	}

	private static boolean showsPrefix(Bytes frame, int at) {
		return at + 4 <= frame.length() && TeredoAddress.isPrefix(frame.bits32(at));
	}

}
