package org.driftwood.report;

import java.util.List;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.ExcerptFrame;
import org.jspecify.annotations.Nullable;

/**
 * One packet of an excerpt, decoded again.
 *
 * @param position among the packets of the excerpt, from 0
 * @param number of the frame in the upload, from 1
 * @param timeNanos since 1970
 * @param anomalies as they were seen in the upload
 * @param finding what diagnosis said of it
 * @param records as they stand in the excerpt; several where it came in fragments
 * @param whole the fragments put together, where it came in them
 */
record ListedPacket(long position, long number, long timeNanos, Verdict.Recognised verdict, Set<Anomaly> anomalies,
		PacketFinding finding, List<ExcerptFrame> records, @Nullable Reassembled whole) {
}
