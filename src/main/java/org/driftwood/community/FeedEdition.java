package org.driftwood.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All feeds of one moment, written one after the other. What names others is written
 * after them, and what nobody names any more is deleted at the end: whoever reads
 * meanwhile finds all that he is told of.
 */
final class FeedEdition {

	private final FeedDirectory directory;

	private final Instant now;

	private final Set<String> names = new HashSet<>();

	FeedEdition(FeedDirectory directory, Instant now) {
		this.directory = directory;
		this.now = now;
	}

	/** The last edition's file of that name. */
	Optional<FeedFile> before(String name) {
		return this.directory.read(name);
	}

	/**
	 * Adds a file.
	 * @return when it last changed
	 */
	Instant put(String name, FeedDirectory.Draft draft) {
		this.names.add(name);
		try {
			return this.directory.write(name, draft, this.now);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds a file that tells no date. */
	void put(String name, String content) {
		put(name, (_) -> content);
	}

	/** Ends it. */
	void close() {
		try {
			this.directory.keepOnly(this.names);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
