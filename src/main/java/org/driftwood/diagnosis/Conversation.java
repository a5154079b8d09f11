package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/**
 * Packets of one group from one sender to one receiver that name the same server and
 * client; copies are not among them.
 *
 * @param source the outer source
 * @param destination the outer destination
 * @param server the server that the inner addresses name, or that is solicited or
 * advertises
 * @param client the client that the inner destination embeds
 * @param group what it is about
 * @param packets how many
 * @param firstNanos when it began, in nanoseconds since 1970; {@link Sighting#NO_TIME}
 * where no packet tells its time
 * @param lastNanos when it was last seen
 * @param cadence null with fewer than four packets
 * @param hops how far away the sender seems to be
 * @param destinationVerdict the most frequent one
 * @param serverVerdict the most frequent one
 * @param sourceVerdict the most frequent one
 * @param stray whether it came in and nobody here had asked: the receiver never sends
 * @param numbers the frames; fewer are named here where there are very many conversations
 * @param timer which of Teredo's timers the rhythm fits; null with fewer than four
 * packets, and where no timer rules
 * @param idPattern how the source numbers its IPv4 packets, in all of its conversations;
 * null with fewer than four
 * @param fingerprints what the makers of the packets look like
 * @param answers how many advertisements echo the nonce of a solicitation in this
 * capture; null where none is an advertisement. Clients may use a nonce again and again
 */
public record Conversation(Endpoint source, Endpoint destination, @Nullable Ipv4Address server,
		@Nullable Endpoint client, KindGroup group, long packets, long firstNanos, long lastNanos,
		@Nullable Cadence cadence, Hops hops, @Nullable DestinationVerdict destinationVerdict,
		@Nullable ServerVerdict serverVerdict, @Nullable SourceVerdict sourceVerdict, boolean stray,
		PacketNumbers numbers, @Nullable Timer timer, @Nullable IdPattern idPattern, List<Fingerprint> fingerprints,
		@Nullable Long answers) {

	public Conversation {
		fingerprints = List.copyOf(fingerprints);
	}

	/** How many are told apart in one capture at most. */
	public static final int LISTED = 10_000;

}
