package org.driftwood.submission;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and its keyed form, which every JDK has. */
final class Sha256 {

	private static final String KEYED = "HmacSHA256";

	private Sha256() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] keyed(byte[] key, byte[] message) {
		try {
			Mac mac = Mac.getInstance(KEYED);
			mac.init(new SecretKeySpec(key, KEYED));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
