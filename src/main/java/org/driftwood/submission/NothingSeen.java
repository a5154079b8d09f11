package org.driftwood.submission;

/**
 * Somebody listened and saw nothing; heard in the transaction that stores it.
 *
 * @param submission what he told, without a capture
 */
public record NothingSeen(Submission submission) {
}
