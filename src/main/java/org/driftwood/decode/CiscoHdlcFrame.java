package org.driftwood.decode;

/** A frame of Cisco's HDLC. One that exists has a whole header. */
record CiscoHdlcFrame(Bytes bytes) {

	private static final int ETHER_TYPE = 2;

	private static final int HEADER_LENGTH = 4;

	CiscoHdlcFrame {
		ForeignPacketException.require(bytes.length() >= HEADER_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
	}

	LinkContent content() {
		return new LinkContent(this.bytes.u16(ETHER_TYPE), this.bytes.from(HEADER_LENGTH));
	}

}
