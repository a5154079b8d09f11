package org.driftwood.decode;

/**
 * Where a server got the packet from that it hands on; in an advertisement, the client's
 * own mapping (RFC 4380 5.1.1).
 *
 * @param mapped address and port with the bits flipped back
 */
public record OriginIndication(Endpoint mapped) {

	/** Bytes that it takes on the wire. */
	public static final int LENGTH = 8;

}
