package org.driftwood.decode;

/**
 * A type-length-value behind the IPv6 packet (RFC 6081 section 4).
 *
 * @param type one byte; the upper two bits tell what to do with an unknown type
 * @param value 0 to 255 bytes
 */
public record Trailer(int type, Bytes value) {

	public static final int NONCE = 0x01;

	public static final int ALTERNATE_ADDRESS = 0x03;

	public static final int NEIGHBOR_DISCOVERY_OPTION = 0x04;

	public static final int RANDOM_PORT = 0x05;

	/** Whether the RFC defines this type. */
	public boolean isKnown() {
		return this.type == NONCE || this.type == ALTERNATE_ADDRESS || this.type == NEIGHBOR_DISCOVERY_OPTION
				|| this.type == RANDOM_PORT;
	}

	/**
	 * Whether a receiver that does not know the type has to drop the whole packet (RFC
	 * 6081 section 4).
	 */
	public boolean makesReceiverDrop() {
		return !isKnown() && this.type >> 6 == 1;
	}

}
