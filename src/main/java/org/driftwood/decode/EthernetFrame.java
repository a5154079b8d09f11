package org.driftwood.decode;

/** An Ethernet frame. One that exists has a whole header, tags not counted. */
record EthernetFrame(Bytes bytes) {

	static final int ETHER_TYPE = 12;

	static final int HEADER_LENGTH = 14;

	EthernetFrame {
		ForeignPacketException.require(bytes.length() >= HEADER_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
	}

	LinkContent content() {
		return new LinkContent(this.bytes.u16(ETHER_TYPE), this.bytes.from(HEADER_LENGTH));
	}

}
