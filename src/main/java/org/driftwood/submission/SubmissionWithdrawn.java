package org.driftwood.submission;

/** An owner took a submission back; heard in the transaction that marks it. */
public record SubmissionWithdrawn(SubmissionId id) {
}
