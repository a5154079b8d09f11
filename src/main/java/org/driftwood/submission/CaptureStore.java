package org.driftwood.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The capture files in the data directory: written whole or not at all. */
@Component
public class CaptureStore {

	private static final int BLOCK = 1 << 16;

	private final Path incoming;

	private final Path uploads;

	private final Path excerpts;

	CaptureStore(DataDirectory directory) throws IOException {
		this.incoming = directory.directory("incoming");
		this.uploads = directory.directory("uploads");
		this.excerpts = directory.directory("excerpts");
	}

	/** The files of an excerpt. */
	public enum ExcerptFile {

		/** The Teredo packets, a capture. */
		PCAP,

		/** Where each of them stands in it, and in the upload. */
		INDEX,

		/**
		 * The index that was made from the upload, where another has taken its place: it
		 * alone knows all packets that are kept.
		 */
		FIRST_INDEX;

		private String ending() {
			return "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A file as it was stored.
	 *
	 * @param sha256 in hex
	 */
	record Stored(long bytes, String sha256) {
	}

	/**
	 * Stores an upload, so that it survives a crash from here on.
	 * @param most bytes that are taken
	 * @return empty where there were more; then nothing is kept
	 */
	Optional<Stored> write(SubmissionId id, InputStream in, long most) throws IOException {
		Path draft = this.incoming.resolve(id + ".part");
		try {
			Optional<Stored> stored = copy(in, draft, most);
			if (stored.isPresent()) {
				moveDurably(draft, upload(id));
			}
			return stored;
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static Optional<Stored> copy(InputStream in, Path draft, long most) throws IOException {
		var digest = Sha256.digest();
		long bytes = 0;
		try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
			byte[] block = new byte[BLOCK];
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				bytes += read;
				if (bytes > most) {
					return Optional.empty();
				}
				out.write(block, 0, read);
			}
			file.force(true);
		}
		return Optional.of(new Stored(bytes, HexFormat.of().formatHex(digest.digest())));
	}

	private static void moveDurably(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		try (FileChannel directory = FileChannel.open(parentOf(to), StandardOpenOption.READ)) {
			directory.force(true);
		}
		catch (IOException ex) {
			// not every system lets a directory be opened; the move itself has succeeded
		}
	}

	private static Path parentOf(Path file) {
		Path parent = file.getParent();
		return (parent != null) ? parent : file;
	}

	/** The upload's bytes. */
	public InputStream read(SubmissionId id) throws IOException {
		return Files.newInputStream(upload(id));
	}

	/**
	 * Where a draft of the excerpt is written; kept only by {@link #keepExcerpt}.
	 * @param attempt tells tries apart, one of which may have been taken for dead too
	 * soon
	 */
	public Path excerptDraft(SubmissionId id, int attempt, ExcerptFile file) {
		return this.incoming.resolve(id + "." + attempt + file.ending());
	}

	/** Where the excerpt is kept. */
	public Path excerpt(SubmissionId id, ExcerptFile file) {
		return this.excerpts.resolve(id + file.ending());
	}

	/**
	 * Puts the finished drafts in their place, after their bytes have reached the disk.
	 */
	public void keepExcerpt(SubmissionId id, int attempt) throws IOException {
		for (ExcerptFile file : List.of(ExcerptFile.PCAP, ExcerptFile.INDEX)) {
			keep(excerptDraft(id, attempt, file), excerpt(id, file));
		}
	}

	private static void keep(Path draft, Path place) throws IOException {
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		moveDurably(draft, place);
	}

	/** Where a draft of another index is written, by the how manieth try at it. */
	public Path indexDraft(SubmissionId id, int attempt) {
		return this.incoming.resolve(id + ".again-" + attempt + ExcerptFile.INDEX.ending());
	}

	/** The index that was made from the upload. */
	public Path firstIndex(SubmissionId id) {
		Path first = excerpt(id, ExcerptFile.FIRST_INDEX);
		return Files.exists(first) ? first : excerpt(id, ExcerptFile.INDEX);
	}

	/** Puts the finished draft in the place of the index, and keeps the first one. */
	public void keepIndex(SubmissionId id, int attempt) throws IOException {
		Path first = excerpt(id, ExcerptFile.FIRST_INDEX);
		if (!Files.exists(first)) {
			Path copy = this.incoming.resolve(id + ".first-" + attempt + ExcerptFile.INDEX.ending());
			Files.copy(excerpt(id, ExcerptFile.INDEX), copy, StandardCopyOption.REPLACE_EXISTING);
			keep(copy, first);
		}
		keep(indexDraft(id, attempt), excerpt(id, ExcerptFile.INDEX));
	}

	/** Deletes the upload, and what tries at it have begun, where there is any of it. */
	public void deleteUpload(SubmissionId id) throws IOException {
		Files.deleteIfExists(upload(id));
		for (Path draft : drafts()) {
			if (idOf(draft).equals(Optional.of(id))) {
				Files.deleteIfExists(draft);
			}
		}
	}

	/** Deletes every file of the submission. */
	public void deleteAll(SubmissionId id) throws IOException {
		deleteUpload(id);
		deleteExcerpt(id);
	}

	/** Deletes the excerpt, where there is one. */
	void deleteExcerpt(SubmissionId id) throws IOException {
		for (ExcerptFile file : ExcerptFile.values()) {
			Files.deleteIfExists(excerpt(id, file));
		}
	}

	/** The submissions of which an upload is stored. */
	List<SubmissionId> uploads() throws IOException {
		return ids(this.uploads);
	}

	/** The submissions of which an excerpt is stored. */
	List<SubmissionId> excerpts() throws IOException {
		return ids(this.excerpts);
	}

	/** What was begun and not finished. */
	List<Path> drafts() throws IOException {
		return filesIn(this.incoming);
	}

	private static List<SubmissionId> ids(Path directory) throws IOException {
		return filesIn(directory).stream().flatMap((file) -> idOf(file).stream()).distinct().toList();
	}

	private static List<Path> filesIn(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/** The submission that a file is of; empty for those of the container. */
	static Optional<SubmissionId> idOf(Path file) {
		String name = String.valueOf(file.getFileName());
		int dot = name.indexOf('.');
		return SubmissionId.parse((dot < 0) ? name : name.substring(0, dot));
	}

	Path upload(SubmissionId id) {
		return this.uploads.resolve(id + ".capture");
	}

}
