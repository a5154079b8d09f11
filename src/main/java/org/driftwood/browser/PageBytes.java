package org.driftwood.browser;

import org.teavm.interop.PlatformMarker;
import org.teavm.interop.Platforms;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Bytes of arrays in Java as the page sees them: in JavaScript the very array, in
 * WebAssembly, whose arrays nobody else can reach, a copy.
 */
final class PageBytes {

	/** The most bytes that go over at once. */
	static final int AT_ONCE = 1 << 20;

	private PageBytes() {
	}

	/**
	 * A part of an array to be read by the page, until the next call.
	 * @param length up to {@link #AT_ONCE}
	 */
	static Uint8Array of(byte[] bytes, int offset, int length) {
		return inWebAssembly() ? PageWindow.READ.filled(bytes, offset, length) : PageArray.part(bytes, offset, length);
	}

	/**
	 * Room for the page to write to, until the next call. {@link #take} has to follow.
	 * @param length up to {@link #AT_ONCE}
	 */
	static Uint8Array room(byte[] target, int offset, int length) {
		return inWebAssembly() ? PageWindow.WRITTEN.view(length) : PageArray.part(target, offset, length);
	}

	/** Brings what the page wrote to the room that was given it last. */
	static void take(byte[] target, int offset, int length) {
		if (inWebAssembly()) {
			PageWindow.WRITTEN.copyTo(target, offset, length);
		}
	}

	/**
	 * Copies bytes of the page.
	 * @param from at most {@link #AT_ONCE}
	 */
	static void copy(Uint8Array from, byte[] target, int offset) {
		int length = from.getLength();
		room(target, offset, length).set(from);
		take(target, offset, length);
	}

	/** The compiler to WebAssembly makes it true. */
	@PlatformMarker(Platforms.WEBASSEMBLY_GC)
	private static boolean inWebAssembly() {
		return false;
	}

}
