package org.driftwood.browser;

import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Bytes of arrays in Java as the page sees them. */
final class PageBytes {

	private PageBytes() {
	}

	/** A part of an array; no copy. */
	static Uint8Array of(byte[] bytes, int offset, int length) {
		Int8Array all = Int8Array.fromJavaArray(bytes);
		return new Uint8Array(all.getBuffer(), all.getByteOffset() + offset, length);
	}

}
