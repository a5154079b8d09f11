package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A GRE header of version 0 (RFC 2784, RFC 2890). One that exists is whole.
 */
record GreHeader(Bytes bytes) {

	private static final int PROTOCOL = 2;

	private static final int FIXED_LENGTH = 4;

	private static final int CHECKSUM = 0x8000;

	private static final int KEY = 0x2000;

	private static final int SEQUENCE = 0x1000;

	/** Routing, which nobody sends any more, the reserved bits, and the version. */
	private static final int MUST_BE_ZERO = 0x4fff;

	private static final int PART_LENGTH = 4;

	GreHeader {
		require(bytes.length() >= FIXED_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		require((bytes.u16(0) & MUST_BE_ZERO) == 0, Verdict.Reason.NOT_IPV4);
		require(bytes.length() >= length(bytes.u16(0)), Verdict.Reason.LINK_HEADER_BROKEN);
	}

	private static int length(int flags) {
		return FIXED_LENGTH + PART_LENGTH * Integer.bitCount(flags & (CHECKSUM | KEY | SEQUENCE));
	}

	TunnelContent content() {
		int flags = this.bytes.u16(0);
		TunnelContent content = TunnelContent.of(this.bytes.u16(PROTOCOL), this.bytes.from(length(flags)));
		return (flags & CHECKSUM) != 0 ? content.with(this.bytes.slice(FIXED_LENGTH, 2)) : content;
	}

}
