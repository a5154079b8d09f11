package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * An LLC header that says SNAP, and the EtherType in it (IEEE 802.2, RFC 1042). One that
 * exists is whole.
 */
record SnapHeader(Bytes bytes) {

	static final int LENGTH = 8;

	/** Both service access points are SNAP's, and the frame is unnumbered information. */
	private static final int SNAP = 0xaaaa0300;

	private static final int ETHER_TYPE = 6;

	SnapHeader {
		require(bytes.length() >= LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		require(bytes.bits32(0) == SNAP && bytes.u16(4) == 0, Verdict.Reason.NOT_IPV4);
	}

	LinkContent content() {
		return new LinkContent(this.bytes.u16(ETHER_TYPE), this.bytes.from(LENGTH));
	}

}
