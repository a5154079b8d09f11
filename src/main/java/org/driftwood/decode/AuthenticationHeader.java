package org.driftwood.decode;

import static org.driftwood.decode.MalformedPacketException.require;

/**
 * Authentication as it begins a payload (RFC 4380 5.1.1). One that exists is whole.
 *
 * @param bytes from it on
 */
record AuthenticationHeader(Bytes bytes) {

	private static final int IDENTIFIER_LENGTH = 2;

	private static final int VALUE_LENGTH = 3;

	private static final int IDENTIFIER = 4;

	private static final int NONCE_LENGTH = 8;

	private static final int LENGTH_WITHOUT_BOTH = 13;

	AuthenticationHeader {
		require(bytes.length() >= LENGTH_WITHOUT_BOTH, Fault.AUTHENTICATION_TOO_SHORT);
		require(bytes.length() >= length(bytes), Fault.AUTHENTICATION_TOO_SHORT);
	}

	private static int length(Bytes bytes) {
		return LENGTH_WITHOUT_BOTH + bytes.u8(IDENTIFIER_LENGTH) + bytes.u8(VALUE_LENGTH);
	}

	int length() {
		return length(this.bytes);
	}

	Authentication read() {
		int identifierLength = this.bytes.u8(IDENTIFIER_LENGTH);
		int valueLength = this.bytes.u8(VALUE_LENGTH);
		int nonce = IDENTIFIER + identifierLength + valueLength;
		return new Authentication(this.bytes.slice(IDENTIFIER, identifierLength),
				this.bytes.slice(IDENTIFIER + identifierLength, valueLength), this.bytes.bits64(nonce),
				this.bytes.u8(nonce + NONCE_LENGTH));
	}

}
