package org.driftwood.decode;

/**
 * The fixed header of an IPv6 packet (RFC 8200 section 3). One that exists is whole.
 *
 * @param bytes from it on
 */
record Ipv6Header(Bytes bytes) {

	static final int SOURCE = 8;

	static final int DESTINATION = 24;

	static final int LENGTH = 40;

	private static final int PAYLOAD_LENGTH = 4;

	private static final int NEXT_HEADER = 6;

	private static final int HOP_LIMIT = 7;

	Ipv6Header {
		MalformedPacketException.require(bytes.length() >= LENGTH, Fault.IPV6_HEADER_TOO_SHORT);
		MalformedPacketException.require(bytes.u8(0) >> 4 == 6, Fault.IPV6_EXPECTED);
	}

	Ipv6Address source() {
		return address(this.bytes, SOURCE);
	}

	Ipv6Address destination() {
		return address(this.bytes, DESTINATION);
	}

	int payloadLength() {
		return this.bytes.u16(PAYLOAD_LENGTH);
	}

	int nextHeader() {
		return this.bytes.u8(NEXT_HEADER);
	}

	int hopLimit() {
		return this.bytes.u8(HOP_LIMIT);
	}

	/** Bytes of the whole packet, captured or not. */
	int packetLength() {
		return LENGTH + payloadLength();
	}

	/** The captured bytes behind the fixed header that belong to the packet. */
	Bytes payload() {
		return this.bytes.from(LENGTH).first(payloadLength());
	}

	/** Whether all bytes of the packet are there. */
	boolean isWhole() {
		return packetLength() <= this.bytes.length();
	}

	/** What stands behind the packet, captured: trailers. */
	Bytes behind() {
		return isWhole() ? this.bytes.from(packetLength()) : Bytes.EMPTY;
	}

	static Ipv6Address address(Bytes bytes, int at) {
		return new Ipv6Address(bytes.bits64(at), bytes.bits64(at + 8));
	}

}
