package org.driftwood;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Capture files of real Teredo: those of this project, and others' where they are. */
public final class CapturesAtHand {

	/** Those of this project. */
	public static final Path LAB = Path.of("src/test/resources/captures");

	/** Other people's captures, which are not part of this project. */
	public static final Path PUBLIC = Path.of("../shared/captures/public");

	private CapturesAtHand() {
	}

	/** All of them. */
	public static Stream<Path> all() throws IOException {
		return Stream.concat(in(LAB), ofOthers());
	}

	/** Those that are not part of this project; none where they are not. */
	public static Stream<Path> ofOthers() throws IOException {
		return Files.isDirectory(PUBLIC) ? in(PUBLIC) : Stream.empty();
	}

	private static Stream<Path> in(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().contains(".pcap")).sorted().toList().stream();
		}
	}

}
