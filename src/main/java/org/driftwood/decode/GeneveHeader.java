package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A Geneve header with its options (RFC 8926 section 3.4). One that exists is whole and
 * carries data.
 */
record GeneveHeader(Bytes bytes) {

	private static final int FIXED_LENGTH = 8;

	private static final int PROTOCOL = 2;

	private static final int OPTIONS_LENGTH = 0x3f;

	/** All but the flag of critical options: control packets and reserved bits. */
	private static final int NO_DATA = 0xbf;

	private static final int LAST = 7;

	GeneveHeader {
		require(bytes.length() >= FIXED_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		boolean data = bytes.u8(0) >> 6 == 0 && (bytes.u8(1) & NO_DATA) == 0 && bytes.u8(LAST) == 0;
		require(data, Verdict.Reason.NOT_IPV4);
		require(bytes.length() >= length(bytes), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	private static int length(Bytes bytes) {
		return FIXED_LENGTH + 4 * (bytes.u8(0) & OPTIONS_LENGTH);
	}

	TunnelContent content() {
		return TunnelContent.of(this.bytes.u16(PROTOCOL), this.bytes.from(length(this.bytes)));
	}

}
