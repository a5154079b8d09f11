package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;

/**
 * Undoes zstd, which the JDK cannot: whoever opens a capture brings what is to be had
 * where it runs.
 */
@FunctionalInterface
public interface Decompressor {

	/**
	 * Begins to undo a file of one frame or more.
	 * @param compressed the file from its first byte on; it asks for bytes behind the end
	 * only where some are missing, and need not close it
	 * @return what the file holds, a failure of which is damage in the file
	 */
	InputStream open(InputStream compressed) throws IOException;

}
