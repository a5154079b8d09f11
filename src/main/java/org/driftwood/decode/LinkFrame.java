package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * What a frame holds behind its link layer.
 *
 * @param content everything behind the link layer's own header, padding included
 * @param direction as far as the link layer tells
 */
record LinkFrame(LinkContent content, Direction direction) {

	private static final int FAMILY_LENGTH = 4;

	/** Opens a frame of any link type. */
	static LinkFrame open(LinkType type, Bytes frame) {
		return switch (type) {
			case NULL -> of(family(frame, true));
			case ETHERNET -> of(new EthernetFrame(frame).content());
			case PPP -> of(PppFrame.behindAddress(frame).content());
			case CISCO_HDLC -> of(new CiscoHdlcFrame(frame).content());
			case IEEE_802_11 -> of(new WirelessFrame(frame).content());
			case LOOP -> of(family(frame, false));
			case LINUX_COOKED -> cooked(LinuxCookedFrame.version1(frame));
			case PFLOG -> of(new PflogFrame(frame).content());
			case RADIOTAP -> of(new RadiotapFrame(frame).content());
			case RAW -> of(LinkContent.byVersion(frame));
			case RAW_IPV4 -> of(new LinkContent(LinkContent.IPV4, frame));
			case LINUX_COOKED_2 -> cooked(LinuxCookedFrame.version2(frame));
			case UNKNOWN -> throw ForeignPacketException.of(Verdict.Reason.LINK_TYPE_UNKNOWN);
		};
	}

	private static LinkFrame cooked(LinuxCookedFrame frame) {
		return new LinkFrame(frame.content(), frame.direction());
	}

	private static LinkFrame of(LinkContent content) {
		return new LinkFrame(content, Direction.UNKNOWN);
	}

	private static LinkContent family(Bytes frame, boolean eitherOrder) {
		require(frame.length() >= FAMILY_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		int family = frame.bits32(0);
		boolean reversed = eitherOrder && family >>> 16 != 0;
		return LinkContent.ofFamily(reversed ? Integer.reverseBytes(family) : family, frame.from(FAMILY_LENGTH));
	}

}
