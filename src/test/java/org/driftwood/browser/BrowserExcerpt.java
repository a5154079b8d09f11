package org.driftwood.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.driftwood.capture.CaptureLimits;

/**
 * What a browser sends of a file unless told otherwise, made by the browser's own code.
 */
public final class BrowserExcerpt {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 28, 200, 1_000_000);

	private BrowserExcerpt() {
	}

	/** Writes it, and says what the page would say. */
	public static String of(byte[] capture, boolean payloadKept, OutputStream excerpt) throws IOException {
		return Preview.of(new ByteArrayInputStream(capture), new Preview.Order(LIMITS, 1 << 24, payloadKept), (_) -> {
			throw new IllegalStateException("no zstd here");
		}, excerpt, (_, _) -> {
		});
	}

}
