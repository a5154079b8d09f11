package org.driftwood.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.Captures;

/** A capture in which one server sends bubbles to one receiver, and nothing else happens. */
final class BubbleCapture {

	private BubbleCapture() {
	}

	/** Writes a capture file with so many packets. */
	public static void main(String[] args) throws IOException {
		Files.write(Path.of(args[0]), Captures.bubbles(Integer.parseInt(args[1])));
	}

}
