package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * What a frame holds behind its link layer.
 *
 * @param ipv4 everything behind the link layer's headers, padding included
 * @param direction as far as the link layer tells
 */
record LinkFrame(Bytes ipv4, Direction direction) {

	private static final int FAMILY_LENGTH = 4;

	static final int FAMILY_IPV4 = 2;

	/** Opens a frame of any link type, down to its IPv4 packet. */
	static LinkFrame open(LinkType type, Bytes frame) {
		return switch (type) {
			case NULL -> family(frame, true);
			case LOOP -> family(frame, false);
			case ETHERNET -> of(new EthernetFrame(frame).content(), Direction.UNKNOWN);
			case PPP -> of(PppFrame.behindAddress(frame).content(), Direction.UNKNOWN);
			case CISCO_HDLC -> of(new CiscoHdlcFrame(frame).content(), Direction.UNKNOWN);
			case IEEE_802_11 -> of(new WirelessFrame(frame).content(), Direction.UNKNOWN);
			case RADIOTAP -> of(new RadiotapFrame(frame).content(), Direction.UNKNOWN);
			case PFLOG -> new LinkFrame(new PflogFrame(frame).ipv4(), Direction.UNKNOWN);
			case LINUX_COOKED -> cooked(LinuxCookedFrame.version1(frame));
			case LINUX_COOKED_2 -> cooked(LinuxCookedFrame.version2(frame));
			case RAW -> of(LinkContent.byVersion(frame), Direction.UNKNOWN);
			case RAW_IPV4 -> new LinkFrame(frame, Direction.UNKNOWN);
			case UNKNOWN -> throw ForeignPacketException.of(Verdict.Reason.LINK_TYPE_UNKNOWN);
		};
	}

	private static LinkFrame cooked(LinuxCookedFrame frame) {
		return of(frame.content(), frame.direction());
	}

	private static LinkFrame of(LinkContent content, Direction direction) {
		return new LinkFrame(content.ipv4(), direction);
	}

	private static LinkFrame family(Bytes frame, boolean eitherOrder) {
		require(frame.length() >= FAMILY_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		int family = frame.bits32(0);
		boolean holds = family == FAMILY_IPV4 || (eitherOrder && Integer.reverseBytes(family) == FAMILY_IPV4);
		require(holds, Verdict.Reason.NOT_IPV4);
		return new LinkFrame(frame.from(FAMILY_LENGTH), Direction.UNKNOWN);
	}

}
