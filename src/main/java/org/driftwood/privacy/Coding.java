package org.driftwood.privacy;

import org.driftwood.decode.Ipv4Address;

/**
 * The ways in which the four bytes of an IPv4 address stand in packets, Teredo's and
 * those of senders that flip or swap by mistake. Each undoes itself.
 */
enum Coding {

	PLAIN, FLIPPED, REVERSED, REVERSED_FLIPPED, HALVES_REVERSED, HALVES_REVERSED_FLIPPED, HALVES_SWAPPED,
	HALVES_SWAPPED_FLIPPED;

	private static final int HALF = 16;

	/** The address that the bits are, if they are coded so. */
	Ipv4Address address(int bits) {
		return new Ipv4Address(apply(bits));
	}

	/** The bits that stand for an address. */
	int bits(Ipv4Address address) {
		return apply(address.bits());
	}

	private int apply(int bits) {
		return switch (this) {
			case PLAIN -> bits;
			case FLIPPED -> ~bits;
			case REVERSED -> Integer.reverseBytes(bits);
			case REVERSED_FLIPPED -> ~Integer.reverseBytes(bits);
			case HALVES_REVERSED -> Integer.rotateLeft(Integer.reverseBytes(bits), HALF);
			case HALVES_REVERSED_FLIPPED -> ~Integer.rotateLeft(Integer.reverseBytes(bits), HALF);
			case HALVES_SWAPPED -> Integer.rotateLeft(bits, HALF);
			case HALVES_SWAPPED_FLIPPED -> ~Integer.rotateLeft(bits, HALF);
		};
	}

}
