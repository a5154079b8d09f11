package org.driftwood.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.driftwood.capture.Decompressor;
import org.jspecify.annotations.Nullable;

/** Undoes zstd for one capture; holds memory outside the heap until it is closed. */
public final class ZstdDecompressor implements Decompressor, Closeable {

	/**
	 * The largest window in powers of 2: the memory that a file may ask for. All levels
	 * of zstd but the ultra ones do with a quarter of it.
	 */
	private static final int WINDOW = 25;

	private @Nullable InputStream content;

	@Override
	public InputStream open(InputStream compressed) throws IOException {
		InputStream opened = new ZstdInputStreamNoFinalizer(compressed).setLongMax(WINDOW);
		this.content = opened;
		return opened;
	}

	@Override
	public void close() throws IOException {
		if (this.content != null) {
			this.content.close();
		}
	}

}
