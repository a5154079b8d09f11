package org.driftwood.browser;

import java.io.InputStream;
import java.util.zip.Checksum;
import java.util.zip.Inflater;

import org.driftwood.capture.Decompressor;

/** Undoes compression with what the page brings. */
record PageDecompressor(Decoder.Options options) implements Decompressor {

	@Override
	public InputStream open(InputStream compressed) {
		return new UnpackedStream(compressed, this.options.zstd());
	}

	@Override
	public Checksum checksum() {
		return new PageChecksum(this.options);
	}

	@Override
	public Inflater inflater() {
		return new PageInflater(this.options.inflater());
	}

}
