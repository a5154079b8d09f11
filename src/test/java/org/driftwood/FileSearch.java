package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.driftwood.decode.Bytes;
import org.jspecify.annotations.Nullable;

/** Looks for words in all files below a directory, packed ones and their names too. */
final class FileSearch {

	private static final List<Charset> ENCODINGS = List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE);

	private static final long MOST = 100 << 20;

	private final List<String> words;

	/** Searches for words, whatever the case of their letters. */
	FileSearch(String... words) {
		this.words = List.of(words);
	}

	/** Where a word stands, for every file that has changed since a time. */
	List<String> below(Path directory, Instant since) throws IOException {
		List<String> found = new ArrayList<>();
		Files.walkFileTree(directory, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && !attributes.lastModifiedTime().toInstant().isBefore(since)
						&& attributes.size() <= MOST) {
					in(file.toString().getBytes(StandardCharsets.UTF_8))
						.forEach((word) -> found.add("name of " + file + ": " + word));
					in(content(file)).forEach((word) -> found.add(file + ": " + word));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				// It is somebody else's, or gone by now.
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException ex) {
				return FileVisitResult.CONTINUE;
			}

		});
		return found;
	}

	private static byte[] content(Path file) {
		try {
			return Files.isReadable(file) ? Files.readAllBytes(file) : new byte[0];
		}
		catch (NoSuchFileException ex) {
			return new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The words in some bytes, with how they stand there. */
	List<String> in(byte[] bytes) {
		List<String> found = new ArrayList<>();
		readings(bytes).forEach((reading, content) -> {
			String text = lower(content);
			for (String word : this.words) {
				for (Charset encoding : ENCODINGS) {
					if (text.contains(lower(word.getBytes(encoding)))) {
						found.add(word + " in " + encoding + reading);
					}
				}
			}
		});
		return found;
	}

	private static String lower(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
	}

	private static Map<String, byte[]> readings(byte[] bytes) {
		Map<String, byte[]> readings = new LinkedHashMap<>();
		readings.put("", bytes);
		readings.put(" in gzip", unpacked(bytes, "1f8b", GZIPInputStream::new));
		readings.put(" in zstd", unpacked(bytes, "28b52ffd", ZstdInputStreamNoFinalizer::new));
		return readings;
	}

	private interface Unpacker {

		InputStream open(InputStream in) throws IOException;

	}

	private static byte[] unpacked(byte[] bytes, String magic, Unpacker unpacker) {
		if (!Bytes.of(bytes).first(4).toString().startsWith(magic)) {
			return new byte[0];
		}
		try (InputStream in = unpacker.open(new ByteArrayInputStream(bytes))) {
			return in.readNBytes((int) MOST);
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

}
