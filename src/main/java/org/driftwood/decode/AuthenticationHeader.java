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

	AuthenticationHeader {
		require(bytes.length() >= Authentication.USUAL_LENGTH, Fault.AUTHENTICATION_TOO_SHORT);
		require(bytes.length() >= length(bytes), Fault.AUTHENTICATION_TOO_SHORT);
	}

	private static int length(Bytes bytes) {
		return Authentication.USUAL_LENGTH + bytes.u8(IDENTIFIER_LENGTH) + bytes.u8(VALUE_LENGTH);
	}

	int length() {
		return length(this.bytes);
	}

	/** Whether bytes have one as all send it: a nonce and no more. */
	static boolean isUsual(Bytes bytes) {
		return bytes.length() >= Authentication.USUAL_LENGTH && bytes.u16(IDENTIFIER_LENGTH) == 0
				&& bytes.u8(IDENTIFIER + NONCE_LENGTH) == 0;
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
