package org.driftwood.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.driftwood.submission.DataDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The feeds as files: each is there whole or not at all, and bears the date of its last
 * change.
 */
@Component
class FeedDirectory {

	private static final Pattern NAME = Pattern.compile("(misp/)?[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+");

	private final Path root;

	private volatile Set<String> kept = Set.of();

	@Autowired
	FeedDirectory(DataDirectory data) throws IOException {
		this(data.directory("feeds"));
	}

	FeedDirectory(Path root) {
		this.root = root;
	}

	/** What a file holds, which may tell the date of its last change. */
	interface Draft {

		String at(Instant changed);

	}

	/** The file of that name. */
	Optional<FeedFile> read(String name) {
		if (!NAME.matcher(name).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(read(name, this.root.resolve(name)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Content and date of one and the same file, also while it is replaced. */
	private static FeedFile read(String name, Path file) throws IOException {
		BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
		String content = Files.readString(file);
		BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
		boolean same = before.lastModifiedTime().equals(after.lastModifiedTime())
				&& Objects.equals(before.fileKey(), after.fileKey());
		return same ? new FeedFile(name, content, before.lastModifiedTime().toInstant()) : read(name, file);
	}

	/**
	 * Writes a file, unless it holds the same already.
	 * @return when it last changed
	 */
	Instant write(String name, Draft draft, Instant now) throws IOException {
		Optional<FeedFile> before = read(name);
		if (before.isPresent() && draft.at(before.get().changed()).equals(before.get().content())) {
			return before.get().changed();
		}
		Instant changed = before.map((it) -> it.changed().plusSeconds(1))
			.filter((it) -> it.isAfter(now))
			.orElse(now)
			.truncatedTo(ChronoUnit.SECONDS);
		Path file = this.root.resolve(name);
		Path written = file.resolveSibling("." + file.getFileName() + ".new");
		Files.createDirectories(Objects.requireNonNull(file.getParent()));
		Files.writeString(written, draft.at(changed), StandardCharsets.UTF_8);
		Files.setLastModifiedTime(written, FileTime.from(changed));
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return changed;
	}

	/** Whether all is there that was kept last. */
	boolean isWhole() {
		return this.kept.stream().map(this.root::resolve).allMatch(Files::isRegularFile);
	}

	/** Deletes all others. */
	void keepOnly(Set<String> names) throws IOException {
		this.kept = Set.copyOf(names);
		Files.createDirectories(this.root);
		try (Stream<Path> files = Files.walk(this.root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!names.contains(this.root.relativize(file).toString().replace('\\', '/'))) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

}
