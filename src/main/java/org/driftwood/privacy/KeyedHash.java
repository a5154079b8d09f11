package org.driftwood.privacy;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) of whole words: whoever has not the key
 * cannot tell its values from random ones. The JDK's own codes are not in browsers.
 */
final class KeyedHash {

	private static final int BYTES_PER_WORD = 8;

	private final long key0;

	private final long key1;

	private KeyedHash(long key0, long key1) {
		this.key0 = key0;
		this.key1 = key1;
	}

	/** Makes a key of a secret of any length, which has to be hard to guess. */
	static KeyedHash of(byte[] secret) {
		long[] words = new long[1 + (secret.length + BYTES_PER_WORD - 1) / BYTES_PER_WORD];
		words[0] = secret.length;
		for (int i = 0; i < secret.length; i++) {
			words[1 + i / BYTES_PER_WORD] |= (secret[i] & 0xffL) << (8 * (i % BYTES_PER_WORD));
		}
		// Its beginning is a first key, with which all of it is hashed to the two halves
		// of the real one.
		long first = word(words, 1);
		long second = word(words, 2);
		return new KeyedHash(new KeyedHash(first, second).hash(words), new KeyedHash(~first, ~second).hash(words));
	}

	private static long word(long[] words, int index) {
		return (index < words.length) ? words[index] : 0;
	}

	/** The hash of some words, whose number counts. */
	long hash(long... words) {
		long[] v = { this.key0 ^ 0x736f6d6570736575L, this.key1 ^ 0x646f72616e646f6dL, this.key0 ^ 0x6c7967656e657261L,
				this.key1 ^ 0x7465646279746573L };
		for (long word : words) {
			absorb(v, word);
		}
		absorb(v, ((long) words.length * BYTES_PER_WORD) << 56);
		v[2] ^= 0xff;
		rounds(v, 4);
		return v[0] ^ v[1] ^ v[2] ^ v[3];
	}

	private static void absorb(long[] v, long word) {
		v[3] ^= word;
		rounds(v, 2);
		v[0] ^= word;
	}

	private static void rounds(long[] v, int count) {
		for (int i = 0; i < count; i++) {
			v[0] += v[1];
			v[2] += v[3];
			v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
			v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
			v[0] = Long.rotateLeft(v[0], 32);
			v[2] += v[1];
			v[0] += v[3];
			v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
			v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
			v[2] = Long.rotateLeft(v[2], 32);
		}
	}

}
