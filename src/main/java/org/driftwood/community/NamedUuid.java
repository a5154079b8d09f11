package org.driftwood.community;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A UUID made from a name, the same each time: version 5 (RFC 9562 5.5). */
final class NamedUuid {

	private static final long VERSION = 0xf000L;

	private static final long VARIANT = 0x3fff_ffff_ffff_ffffL;

	private NamedUuid() {
	}

	static UUID of(UUID namespace, String name) {
		ByteBuffer text = ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(namespace.getMostSignificantBits())
			.putLong(namespace.getLeastSignificantBits());
		MessageDigest digest = digest();
		digest.update(text.array());
		ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
		return new UUID((hash.getLong() & ~VERSION) | 0x5000L, (hash.getLong() & VARIANT) | Long.MIN_VALUE);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has it", ex);
		}
	}

}
