package org.driftwood.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Deletes what nobody needs any more: what a crash left between two steps, and excerpts
 * past their time.
 */
@Component
public class Sweeper {

	/** How often it should be done. */
	public static final Duration EVERY = Duration.ofMinutes(10);

	/** No upload takes longer. */
	static final Duration DRAFT_KEPT = Duration.ofHours(6);

	/** Between the file's arrival in its place and its row there are milliseconds. */
	private static final Duration ROW_AWAITED = Duration.ofMinutes(10);

	private final CaptureStore store;

	private final SubmissionTable table;

	private final Limits limits;

	private final Clock clock;

	Sweeper(CaptureStore store, SubmissionTable table, Limits limits, Clock clock) {
		this.store = store;
		this.table = table;
		this.limits = limits;
		this.clock = clock;
	}

	/** Sweeps once. */
	public void sweep() {
		try {
			for (Path draft : this.store.drafts()) {
				sweepDraft(draft);
			}
			for (SubmissionId id : this.store.uploads()) {
				sweepUpload(id);
			}
			for (SubmissionId id : this.store.excerpts()) {
				sweepExcerpt(id);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those of a submission that is over are nobody's, whatever their age. */
	private void sweepDraft(Path draft) throws IOException {
		Optional<SubmissionId> id = CaptureStore.idOf(draft);
		boolean over = id.flatMap(this.table::find).filter((it) -> it.state().isFinal()).isPresent();
		deleteIfOlder(draft, over ? ROW_AWAITED : DRAFT_KEPT);
	}

	private void deleteIfOlder(Path file, Duration age) throws IOException {
		try {
			if (Files.getLastModifiedTime(file).toInstant().isBefore(this.clock.instant().minus(age))) {
				Files.deleteIfExists(file);
			}
		}
		catch (NoSuchFileException ex) {
			// finished in the meantime
		}
	}

	private void sweepUpload(SubmissionId id) throws IOException {
		Optional<Submission> submission = this.table.find(id);
		if (submission.isEmpty()) {
			deleteIfOlder(this.store.upload(id), ROW_AWAITED);
		}
		else if (submission.get().state().isFinal()) {
			this.store.deleteUpload(id);
		}
	}

	private void sweepExcerpt(SubmissionId id) throws IOException {
		Optional<Submission> submission = this.table.find(id);
		if (submission.isEmpty() || submission.get().state() == SubmissionState.WITHDRAWN
				|| submission.get().state() == SubmissionState.FAILED || isPastItsTime(submission.get())) {
			this.store.deleteExcerpt(id);
		}
	}

	private boolean isPastItsTime(Submission submission) {
		Instant now = this.clock.instant();
		return this.limits.excerptKept()
			.duration()
			.filter((kept) -> submission.receivedAt().plus(kept).isBefore(now))
			.isPresent();
	}

}
