package org.driftwood.community;

import java.time.Instant;

/**
 * One line of a top list.
 *
 * @param name an address, a port, or the name of a kind or verdict
 * @param networksSeeing band of the networks that saw it
 */
record TopEntry(String name, long packets, String networksSeeing, Instant firstAt, Instant lastAt) {
}
