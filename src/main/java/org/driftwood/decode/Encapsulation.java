package org.driftwood.decode;

/** What comes next in a UDP payload, told by its first two bytes (RFC 4380 5.1.1). */
enum Encapsulation {

	AUTHENTICATION, ORIGIN, IPV6,

	/** Too few bytes to tell. */
	UNSEEN,

	/** Nothing that Teredo has. */
	FOREIGN;

	static Encapsulation at(Bytes payload, int index) {
		if (index >= payload.length()) {
			return UNSEEN;
		}
		int first = payload.u8(index);
		if (first >> 4 == 6) {
			return IPV6;
		}
		if (first != 0) {
			return FOREIGN;
		}
		return (index + 1 < payload.length()) ? bySecond(payload.u8(index + 1)) : UNSEEN;
	}

	private static Encapsulation bySecond(int second) {
		return switch (second) {
			case 0 -> ORIGIN;
			case 1 -> AUTHENTICATION;
			default -> FOREIGN;
		};
	}

}
