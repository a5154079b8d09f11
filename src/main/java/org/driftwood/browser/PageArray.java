package org.driftwood.browser;

import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Arrays in Java that the page reaches: only those of JavaScript. */
final class PageArray {

	private PageArray() {
	}

	/** A part of an array; no copy. */
	static Uint8Array part(byte[] bytes, int offset, int length) {
		Int8Array all = Int8Array.fromJavaArray(bytes);
		return new Uint8Array(all.getBuffer(), all.getByteOffset() + offset, length);
	}

}
