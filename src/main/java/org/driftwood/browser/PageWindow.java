package org.driftwood.browser;

import java.nio.ByteBuffer;

import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Memory that both the page and WebAssembly reach. It is never given back. */
final class PageWindow {

	/** What the page reads. */
	static final PageWindow READ = new PageWindow();

	/** What the page writes. */
	static final PageWindow WRITTEN = new PageWindow();

	private final ByteBuffer memory = ByteBuffer.allocateDirect(PageBytes.AT_ONCE);

	private PageWindow() {
	}

	/** The first bytes as the page sees them. */
	Uint8Array view(int length) {
		// asked for anew: what was seen of memory before it grew is gone
		Int8Array all = Int8Array.fromJavaBuffer(this.memory);
		return new Uint8Array(all.getBuffer(), all.getByteOffset(), length);
	}

	/** The first bytes, which are now these. */
	Uint8Array filled(byte[] bytes, int offset, int length) {
		this.memory.put(0, bytes, offset, length);
		return view(length);
	}

	void copyTo(byte[] target, int offset, int length) {
		this.memory.get(0, target, offset, length);
	}

}
