package org.driftwood.diagnosis;

/**
 * The conversations beyond those that are listed, in one line.
 *
 * @param conversations about how many; exact while they are few
 * @param packets exactly how many
 */
public record OtherConversations(long conversations, long packets) {
}
