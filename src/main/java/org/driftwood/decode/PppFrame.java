package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A PPP frame behind its address and control bytes (RFC 1661 section 2). One that exists
 * has a whole protocol number.
 */
record PppFrame(Bytes bytes) {

	private static final int ADDRESS_AND_CONTROL = 0xff03;

	private static final int IPV4 = 0x0021;

	private static final int IPV6 = 0x0057;

	private static final int MPLS = 0x0281;

	PppFrame {
		require(bytes.length() >= 1 && bytes.length() >= protocolLength(bytes), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	/** The frame behind {@code ff 03}, which peers may agree to leave out. */
	static PppFrame behindAddress(Bytes frame) {
		boolean there = frame.length() >= 2 && frame.u16(0) == ADDRESS_AND_CONTROL;
		return new PppFrame(there ? frame.from(2) : frame);
	}

	LinkContent content() {
		int length = protocolLength(this.bytes);
		int protocol = (length == 1) ? this.bytes.u8(0) : this.bytes.u16(0);
		return new LinkContent(etherType(protocol), this.bytes.from(length));
	}

	// An odd first byte is the whole number: its upper byte, 0, has been compressed away.
	private static int protocolLength(Bytes bytes) {
		return ((bytes.u8(0) & 1) == 1) ? 1 : 2;
	}

	private static int etherType(int protocol) {
		return switch (protocol) {
			case IPV4 -> LinkContent.IPV4;
			case IPV6 -> LinkContent.IPV6;
			case MPLS -> LinkContent.MPLS;
			default -> LinkContent.NONE;
		};
	}

}
