package org.driftwood.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A header of an inner packet in pcap4j's own words.
 *
 * @param name null for bytes that it reads no further
 * @param offset of its first byte, counted from the outer IPv4 header
 * @param lines what it says of it, a line a field
 */
record DissectedHeader(@Nullable String name, int offset, int length, List<String> lines) {

	/** The place of the last byte. */
	public int last() {
		return this.offset + this.length - 1;
	}

}
