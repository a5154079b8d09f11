package org.driftwood.submission;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One capture that somebody sent, or his word that nothing came.
 *
 * @param fileName what the sender called it; for display only
 * @param bytes size of the file as sent
 * @param sha256 of the file as sent, in hex; empty where there was none
 * @param networkHash keyed hash of the sender's network
 * @param attempts how often an analysis was begun
 * @param readBytes how much of the file the analysis has read
 * @param packets how many frames it has seen
 * @param problem why it failed
 * @param linkType the number of a link type that is not read, where that is why
 */
public record Submission(SubmissionId id, SubmissionState state, @Nullable String fileName, Instant receivedAt,
		@Nullable Instant settledAt, long bytes, String sha256, @Nullable String networkHash, Answers answers,
		int attempts, long readBytes, long packets, @Nullable Problem problem, @Nullable Integer linkType) {

	/** Whether there is a capture, or only word that nothing came. */
	public boolean hasCapture() {
		return !this.sha256.isEmpty();
	}

	/** The part of the file that is read, in whole percent. */
	public int percent() {
		return (this.bytes == 0) ? 100 : (int) Math.min(100, this.readBytes * 100 / this.bytes);
	}

}
