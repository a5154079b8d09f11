package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** Undoes base64 (RFC 4648 section 4), up to the first character that is none of it. */
final class Base64Text {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	private static final int LONGEST = 512;

	private Base64Text() {
	}

	static Bytes decode(Bytes text) {
		byte[] decoded = new byte[LONGEST * 3 / 4];
		int bits = 0;
		int count = 0;
		int length = 0;
		for (int i = 0; i < Math.min(LONGEST, text.length()); i++) {
			int value = ALPHABET.indexOf(text.u8(i));
			if (value < 0) {
				break;
			}
			bits = bits << 6 | value;
			count += 6;
			if (count >= 8) {
				count -= 8;
				decoded[length++] = (byte) (bits >> count);
			}
		}
		return Bytes.of(decoded, 0, length);
	}

}
