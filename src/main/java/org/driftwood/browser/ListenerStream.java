package org.driftwood.browser;

import java.io.OutputStream;
import java.util.Objects;

import org.driftwood.browser.Decoder.Listener;

/** Hands bytes to the page, many at once. */
final class ListenerStream extends OutputStream {

	private static final int AT_ONCE = 1 << 16;

	private final Listener listener;

	private final byte[] waiting = new byte[AT_ONCE];

	private int count;

	ListenerStream(Listener listener) {
		this.listener = listener;
	}

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		int done = 0;
		while (done < length) {
			if (this.count == AT_ONCE) {
				flush();
			}
			int step = Math.min(length - done, AT_ONCE - this.count);
			System.arraycopy(bytes, offset + done, this.waiting, this.count, step);
			this.count += step;
			done += step;
		}
	}

	@Override
	public void flush() {
		if (this.count > 0) {
			this.listener.excerpt(PageBytes.of(this.waiting, 0, this.count));
			this.count = 0;
		}
	}

	@Override
	public void close() {
		flush();
	}

}
