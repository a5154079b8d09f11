package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

	private static final int NONCE_LENGTH = 4;

	private static final int RESERVED = 2;

	private static final int ENDPOINT_LENGTH = 6;

	private static final int ENDPOINTS_AT_MOST = 4;

	private static final int NEIGHBOR_DISCOVERY_LENGTH = 4;

	private static final int RANDOM_PORT_LENGTH = 2;

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

	/** Whether the value is as long as the type wants; so for every unknown type. */
	public boolean hasRightLength() {
		int length = this.value.length();
		return switch (this.type) {
			case NONCE -> length == NONCE_LENGTH;
			case ALTERNATE_ADDRESS -> length > RESERVED && (length - RESERVED) % ENDPOINT_LENGTH == 0
					&& (length - RESERVED) / ENDPOINT_LENGTH <= ENDPOINTS_AT_MOST;
			case NEIGHBOR_DISCOVERY_OPTION -> length == NEIGHBOR_DISCOVERY_LENGTH;
			case RANDOM_PORT -> length == RANDOM_PORT_LENGTH;
			default -> true;
		};
	}

	/**
	 * The sender's addresses in its own network, for peers behind the same NAT; empty for
	 * all other trailers.
	 */
	public List<Endpoint> alternateAddresses() {
		if (this.type != ALTERNATE_ADDRESS || !hasRightLength()) {
			return List.of();
		}
		List<Endpoint> endpoints = new ArrayList<>();
		for (int at = RESERVED; at < this.value.length(); at += ENDPOINT_LENGTH) {
			endpoints.add(new Endpoint(new Ipv4Address(this.value.bits32(at)), this.value.u16(at + 4)));
		}
		return List.copyOf(endpoints);
	}

	/** The port that a symmetric NAT is expected to give out next. */
	public Optional<Integer> randomPort() {
		boolean there = this.type == RANDOM_PORT && hasRightLength();
		return there ? Optional.of(this.value.u16(0)) : Optional.empty();
	}

}
