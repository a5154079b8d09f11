package org.driftwood.decode;

/**
 * The captured part of a UDP datagram (RFC 768). One that exists has a whole header; its
 * length may still be impossible.
 */
record UdpDatagram(Bytes bytes) {

	static final int SOURCE_PORT = 0;

	static final int DESTINATION_PORT = 2;

	static final int HEADER_LENGTH = 8;

	private static final int LENGTH = 4;

	static final int CHECKSUM = 6;

	UdpDatagram {
		ForeignPacketException.require(bytes.length() >= HEADER_LENGTH, Verdict.Reason.NOT_UDP);
	}

	int sourcePort() {
		return this.bytes.u16(SOURCE_PORT);
	}

	int destinationPort() {
		return this.bytes.u16(DESTINATION_PORT);
	}

	int length() {
		return this.bytes.u16(LENGTH);
	}

	boolean hasPossibleLength() {
		return length() >= HEADER_LENGTH;
	}

	boolean hasChecksum() {
		return this.bytes.u16(CHECKSUM) != 0;
	}

	/** Bytes of payload by the header's word, 0 where that is impossible. */
	int payloadLength() {
		return Math.max(0, length() - HEADER_LENGTH);
	}

	/** The captured payload: up to the declared length, where that is possible. */
	Bytes payload() {
		Bytes rest = this.bytes.from(HEADER_LENGTH);
		return hasPossibleLength() ? rest.first(payloadLength()) : rest;
	}

}
