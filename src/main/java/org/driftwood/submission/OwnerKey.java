package org.driftwood.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The owner's secret: 160 bits, shown once, stored only as a hash.
 *
 * @param value 27 characters that need no escaping in a cookie, a header or a form
 */
public record OwnerKey(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 20;

	static OwnerKey random() {
		byte[] secret = new byte[BYTES];
		RANDOM.nextBytes(secret);
		return of(secret);
	}

	/** The key made from at least {@value #BYTES} secret bytes. */
	static OwnerKey of(byte[] secret) {
		byte[] used = Arrays.copyOf(secret, BYTES);
		return new OwnerKey(Base64.getUrlEncoder().withoutPadding().encodeToString(used));
	}

	/** What is stored. A plain hash is enough: nobody can guess 160 bits. */
	String hash() {
		return HexFormat.of().formatHex(Sha256.digest().digest(this.value.getBytes(StandardCharsets.UTF_8)));
	}

	/** Whether this key was stored as that hash; takes the same time either way. */
	boolean hasHash(String hash) {
		return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}

	/** Hides the secret from logs and error messages. */
	@Override
	public String toString() {
		return "OwnerKey[hidden]";
	}

}
