package org.driftwood.submission;

/**
 * Who sends, as far as it is remembered.
 *
 * @param networkHash keyed hash of his network, in hex: the same for the same network,
 * and nothing else is to be learnt from it
 */
public record Uploader(String networkHash) {
}
