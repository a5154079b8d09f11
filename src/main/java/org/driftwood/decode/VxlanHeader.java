package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A VXLAN header (RFC 7348 section 5). One that exists is whole and valid.
 */
record VxlanHeader(Bytes bytes) {

	private static final int LENGTH = 8;

	/** The flag that must be set; of the others, those that some use with a meaning. */
	private static final int FLAGS_MASK = 0x7f;

	private static final int VALID = 0x08;

	VxlanHeader {
		require(bytes.length() >= LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		require((bytes.u8(0) & FLAGS_MASK) == VALID, Verdict.Reason.NOT_IPV4);
	}

	TunnelContent content() {
		return TunnelContent.ofEthernet(this.bytes.from(LENGTH));
	}

}
