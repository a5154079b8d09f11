package org.driftwood.report;

import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What an index tells of a packet without a look at its bytes.
 *
 * @param number of the frame in the upload
 * @param timeNanos since 1970
 * @param kind null where it has a name that is no more
 * @param destination null where the packet has no such verdict
 * @param conversation which one it belongs to
 */
record IndexedPacket(long number, long timeNanos, @Nullable PacketKind kind, @Nullable DestinationVerdict destination,
		long conversation) {
}
