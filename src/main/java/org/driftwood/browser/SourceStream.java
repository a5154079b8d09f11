package org.driftwood.browser;

import java.io.InputStream;
import java.util.Objects;

import org.driftwood.browser.Decoder.Source;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file that the page gives in slices. */
final class SourceStream extends InputStream {

	private final Source source;

	private double position;

	SourceStream(Source source) {
		this.source = source;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, target.length);
		Uint8Array slice = this.source.read(this.position, Math.min(length, PageBytes.AT_ONCE));
		int count = slice.getLength();
		if (count == 0) {
			return -1;
		}
		PageBytes.copy(slice, target, offset);
		this.position += count;
		return count;
	}

}
