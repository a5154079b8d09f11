package org.driftwood.privacy;

import java.util.List;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CaptureFormat;
import org.jspecify.annotations.Nullable;

/**
 * A capture that was read, without its packets.
 *
 * @param packets frames of any kind
 * @param linkTypes LINKTYPE numbers in order of appearance, the first few where there are
 * many
 * @param unreadLinkTypes those among them that are not read
 * @param firstNanos the earliest time, in nanoseconds since 1970; null where no packet
 * has a time
 * @param lastNanos the latest time
 */
public record CaptureOutline(CaptureFormat format, CaptureCompression compression, long packets,
		List<Integer> linkTypes, List<Integer> unreadLinkTypes, @Nullable Long firstNanos, @Nullable Long lastNanos,
		CaptureEnd end) {

	/** Whether not one packet could be looked into. */
	public boolean isUnread() {
		return !this.linkTypes.isEmpty() && this.linkTypes.size() == this.unreadLinkTypes.size();
	}

	/** Whether every byte was looked into. */
	public boolean isWholeRead() {
		return this.unreadLinkTypes.isEmpty() && this.end instanceof CaptureEnd.Complete;
	}

}
