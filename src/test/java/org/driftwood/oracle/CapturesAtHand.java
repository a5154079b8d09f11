package org.driftwood.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Capture files of real Teredo: those of this project, and others' where they are. */
final class CapturesAtHand {

	private static final Path LAB = Path.of("src/test/resources/captures");

	/** Other people's captures, which are not part of this project. */
	private static final Path PUBLIC = Path.of("../shared/captures/public");

	private CapturesAtHand() {
	}

	static Stream<Path> all() throws IOException {
		return Stream.concat(in(LAB), Files.isDirectory(PUBLIC) ? in(PUBLIC) : Stream.empty());
	}

	private static Stream<Path> in(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().contains(".pcap")).sorted().toList().stream();
		}
	}

}
