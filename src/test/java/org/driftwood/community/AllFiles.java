package org.driftwood.community;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a directory. */
final class AllFiles {

	private AllFiles() {
	}

	/** The files below it by their names, with what they hold. */
	static Map<String, String> in(Path root) throws IOException {
		Map<String, String> all = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.put(root.relativize(file).toString(), Files.readString(file));
			}
		}
		return all;
	}

}
