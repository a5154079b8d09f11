package org.driftwood.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The directory that holds everything the portal keeps: captures, excerpts and the secret
 * of its hashes.
 */
@Component
public class DataDirectory {

	private static final int SECRET_BYTES = 32;

	private static final long UUID_VERSION = 0xf000L;

	private static final long UUID_VARIANT = 0x3fff_ffff_ffff_ffffL;

	private final Path root;

	DataDirectory(SubmissionProperties properties) {
		this.root = properties.dataDir().toAbsolutePath().normalize();
		try {
			Files.createDirectories(this.root);
		}
		catch (IOException ex) {
			throw new IllegalStateException("driftwood.data-dir: '" + this.root + "'", ex);
		}
	}

	/** The directory of that name in here, made where it is missing. */
	public Path directory(String name) throws IOException {
		return Files.createDirectories(this.root.resolve(name));
	}

	/** The disk that holds it, in percent free. */
	int percentFree() throws IOException {
		var store = Files.getFileStore(this.root);
		return (int) (store.getUsableSpace() * 100.0 / Math.max(1, store.getTotalSpace()));
	}

	/**
	 * The secret that networks are hashed with; made at the first start, never changed.
	 */
	byte[] secret() throws IOException {
		Path file = this.root.resolve("network.key");
		if (Files.notExists(file)) {
			write(file);
		}
		return Files.readAllBytes(file);
	}

	/**
	 * This portal's own UUID, which tells it from others: made from the secret, and tells
	 * nothing of it.
	 */
	public UUID portal() {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Sha256.keyed(secret(), "portal".getBytes(StandardCharsets.UTF_8)));
			return new UUID((bytes.getLong() & ~UUID_VERSION) | 0x4000L,
					(bytes.getLong() & UUID_VARIANT) | Long.MIN_VALUE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(Path file) throws IOException {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		Path draft = Files.write(file.resolveSibling("network.key.new"), secret, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.DSYNC);
		if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
		}
		Files.move(draft, file);
	}

}
