package org.driftwood.submission;

/** A submission was stored; heard in the transaction that stores it. */
public record SubmissionReceived(SubmissionId id) {
}
