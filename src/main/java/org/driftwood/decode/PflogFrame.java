package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A frame of OpenBSD's packet filter log, whose header has grown over the years and says
 * how long it is. One that exists has a whole header.
 */
record PflogFrame(Bytes bytes) {

	private static final int LENGTH = 0;

	private static final int FAMILY = 1;

	/** Up to the rule's numbers, in the oldest form that is met. */
	private static final int SHORTEST = 45;

	PflogFrame {
		require(bytes.length() >= SHORTEST && bytes.u8(LENGTH) >= SHORTEST && bytes.length() >= headerLength(bytes),
				Verdict.Reason.LINK_HEADER_BROKEN);
	}

	/** The padding to whole words is not in the length. */
	private static int headerLength(Bytes bytes) {
		return bytes.u8(LENGTH) + 3 & ~3;
	}

	LinkContent content() {
		return LinkContent.ofFamily(this.bytes.u8(FAMILY), this.bytes.from(headerLength(this.bytes)));
	}

}
