package org.driftwood.diagnosis;

/**
 * How the client embedded in the inner destination compares with whom the packet was sent
 * to; the first that fits. A server sends to the embedded address and nowhere else (RFC
 * 4380 5.3.1).
 */
public enum DestinationVerdict {

	/** Embedded address and port are those that the packet was sent to. */
	DEST_MATCH,

	/** The address fits, the port does not. */
	DEST_PORT_MISMATCH,

	/** Sent to the server that the inner destination names. */
	DEST_IS_SERVER,

	/** Sent to a private or shared address while a global one is embedded. */
	DEST_BEHIND_NAT,

	/** Sent to 224.0.0.253: local discovery. */
	DEST_MULTICAST,

	/** Fits as the bytes stand: the sender forgot to flip the bits. */
	DEST_RAW_MATCH,

	/** Fits once the bytes are swapped. */
	DEST_SWAPPED,

	/** In the same /24. */
	DEST_SAME_24,

	/** In the same /16. */
	DEST_SAME_16,

	/** Names its own sender. */
	DEST_IS_SENDER,

	/** Embeds an address that RFC 4380 5.2.4 forbids. */
	DEST_INVALID,

	/** Names somebody else. */
	DEST_MISMATCH

}
