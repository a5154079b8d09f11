package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.Ipv4Address;

/** Makes IPv4 headers (RFC 791 3.1) without options. */
final class Ipv4Draft {

	private static final int TOTAL_LENGTH_AND_IDENTIFICATION = 2;

	private static final int FRAGMENT = 6;

	/** All but the flag that nobody sets. */
	private static final int FRAGMENT_BITS = 0x7fff;

	private static final int TIME_TO_LIVE_AND_PROTOCOL = 8;

	private static final int CHECKSUM = 10;

	private static final int SOURCE = 12;

	private static final int DESTINATION = 16;

	private Ipv4Draft() {
	}

	/**
	 * Takes over what says nothing of addresses and replaces these. Options keep their
	 * room, which then says "end of options".
	 */
	static void header(Draft ipv4, PublicView view) {
		Bytes original = ipv4.original();
		ipv4.copy(0, 1);
		ipv4.copy(TOTAL_LENGTH_AND_IDENTIFICATION, 4);
		ipv4.put16(FRAGMENT, original.u16(FRAGMENT) & FRAGMENT_BITS);
		ipv4.copy(TIME_TO_LIVE_AND_PROTOCOL, 2);
		ipv4.put32(SOURCE, view.sender(new Ipv4Address(original.bits32(SOURCE))).bits());
		ipv4.put32(DESTINATION, view.client(new Ipv4Address(original.bits32(DESTINATION))).bits());
		ipv4.put16(CHECKSUM, Checksum.ofHeader(ipv4.first(headerLength(original)).made()));
	}

	static int headerLength(Bytes ipv4) {
		return (ipv4.u8(0) & 0xf) * 4;
	}

}
