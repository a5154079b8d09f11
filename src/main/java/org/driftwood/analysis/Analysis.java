package org.driftwood.analysis;

import java.util.List;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.diagnosis.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one capture.
 *
 * @param packets frames of any kind
 * @param linkTypes LINKTYPE numbers in order of appearance, the first few where there are
 * many
 * @param unreadLinkTypes those among them that are not read
 * @param firstNanos the earliest time, in nanoseconds since 1970; null without packets
 * @param lastNanos the latest time
 */
record Analysis(CaptureFormat format, CaptureCompression compression, long packets, List<Integer> linkTypes,
		List<Integer> unreadLinkTypes, @Nullable Long firstNanos, @Nullable Long lastNanos, CaptureEnd end,
		Findings findings) {

	/** Whether not one packet could be looked into. */
	boolean isUnread() {
		return !this.linkTypes.isEmpty() && this.linkTypes.size() == this.unreadLinkTypes.size();
	}

}
