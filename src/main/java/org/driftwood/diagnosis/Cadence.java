package org.driftwood.diagnosis;

/**
 * The rhythm of a conversation, from a sample of its gaps.
 *
 * @param medianNanos half of the gaps are shorter
 * @param spreadNanos between the shortest and the longest quarter of the gaps
 */
public record Cadence(long medianNanos, long spreadNanos) {
}
