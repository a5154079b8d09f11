package org.driftwood.diagnosis;

/**
 * Frame numbers without a gap.
 *
 * @param first the lowest of them, from 1
 * @param last the highest of them, inclusive
 */
public record PacketRange(long first, long last) {
}
