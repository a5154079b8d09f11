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
 * @param hops the fewest routers that one of them has passed; null where nobody looked
 * @param maker whose habits they have; null where they have none
 */
public record Tally(long epochDay, @Nullable Ipv4Address source, @Nullable Ipv4Address server, PacketKind kind,
		@Nullable DestinationVerdict verdict, int port, long packets, long firstNanos, long lastNanos,
		@Nullable Integer hops, @Nullable Likeness maker) {

	/** One of which it is not known what its packets look like. */
	public Tally(long epochDay, @Nullable Ipv4Address source, @Nullable Ipv4Address server, PacketKind kind,
			@Nullable DestinationVerdict verdict, int port, long packets, long firstNanos, long lastNanos) {
		this(epochDay, source, server, kind, verdict, port, packets, firstNanos, lastNanos, null, null);
	}

	/** The same with other addresses. */
	public Tally with(@Nullable Ipv4Address source, @Nullable Ipv4Address server) {
		return new Tally(this.epochDay, source, server, this.kind, this.verdict, this.port, this.packets,
				this.firstNanos, this.lastNanos, this.hops, this.maker);
	}

}
