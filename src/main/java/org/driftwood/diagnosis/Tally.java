package org.driftwood.diagnosis;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/**
 * One row of what a capture adds to the public counts: no address of the submitter, no
 * private one and no embedded client is in it.
 *
 * @param epochDay days since 1970 in UTC; the browser has no java.time
 * @param source the outer source; null where it must not be told, or among too many
 * @param server the named server; null where there is none, or it must not be told
 * @param kind of the packets
 * @param verdict about their destination
 * @param port the outer destination port; 0 where rows had to be put together
 * @param packets how many, copies left out
 * @param firstNanos the first of them, in nanoseconds since 1970
 * @param lastNanos the last of them
 */
public record Tally(long epochDay, @Nullable Ipv4Address source, @Nullable Ipv4Address server, PacketKind kind,
		@Nullable DestinationVerdict verdict, int port, long packets, long firstNanos, long lastNanos) {
}
