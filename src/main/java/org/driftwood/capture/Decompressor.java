package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Inflater;

/**
 * Undoes what captures are packed with: whoever opens one brings what is to be had where
 * it runs.
 */
@FunctionalInterface
public interface Decompressor {

	/**
	 * Begins to undo a zstd file, which the JDK cannot, of one frame or more.
	 * @param compressed the file from its first byte on; it asks for bytes behind the end
	 * only where some are missing, and need not close it
	 * @return what the file holds, a failure of which is damage in the file
	 */
	InputStream open(InputStream compressed) throws IOException;

	/** What undoes deflate (RFC 1951) in gzip files, without headers. */
	default Inflater inflater() {
		return new Inflater(true);
	}

	/** What sums up the content of gzip files: CRC-32 (RFC 1952 8). */
	default Checksum checksum() {
		return new CRC32();
	}

}
