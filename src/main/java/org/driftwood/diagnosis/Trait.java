package org.driftwood.diagnosis;

import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoInterfaceIdentifier;
import org.driftwood.decode.Transport;

/** What a packet shows beside its kind and its verdicts. */
enum Trait {

	/** The capturing machine sent it. */
	SENT_HERE(0x01),

	/** It answers something: an echo reply, an error, a SYN with ACK, a RST. */
	ANSWER(0x02),

	/** An advertisement that echoes the nonce of a solicitation in the capture. */
	SOLICITED(0x04),

	/** A bubble back to a relay's opaque link-local address. */
	TO_A_RELAY(0x08),

	/** An address or port is embedded that must not occur. */
	FORBIDDEN(0x10),

	/** Flag bits are set that nobody sets. */
	FLAGS(0x20),

	/** A trailer cannot be read. */
	TRAILERS(0x40),

	/** An ICMPv6 error about a packet that is said to come from where it was sent. */
	QUOTES_RECEIVER(0x80);

	private static final Set<Anomaly> FORBIDDEN_ANOMALIES = Set.of(Anomaly.CLIENT_FORBIDDEN, Anomaly.CLIENT_PORT_ZERO,
			Anomaly.SERVER_FORBIDDEN, Anomaly.ORIGIN_FORBIDDEN);

	private static final int SYN = 0x02;

	private static final int RST = 0x04;

	private static final int ACK = 0x10;

	private final int bit;

	Trait(int bit) {
		this.bit = bit;
	}

	int bit() {
		return this.bit;
	}

	/** The bits of all that the packet shows by itself. */
	static int of(Sighting seen, boolean solicited) {
		Set<Anomaly> anomalies = seen.packet().anomalies();
		int bits = bit(seen.sentHere(), SENT_HERE) | bit(solicited, SOLICITED) | bit(isAnswer(seen), ANSWER)
				| bit(isToRelay(seen), TO_A_RELAY) | bit(quotesReceiver(seen), QUOTES_RECEIVER);
		if (anomalies.isEmpty()) {
			return bits;
		}
		return bits | bit(anomalies.contains(Anomaly.FLAGS_FORBIDDEN), FLAGS) | bit(isForbidden(anomalies), FORBIDDEN)
				| bit(anomalies.contains(Anomaly.TRAILER_MALFORMED) || anomalies.contains(Anomaly.TRAILER_LENGTH_WRONG),
						TRAILERS);
	}

	private static int bit(boolean shown, Trait trait) {
		return shown ? trait.bit() : 0;
	}

	private static boolean isForbidden(Set<Anomaly> anomalies) {
		for (Anomaly anomaly : anomalies) {
			if (FORBIDDEN_ANOMALIES.contains(anomaly)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAnswer(Sighting seen) {
		return switch (seen.kind()) {
			case ECHO_REPLY, ICMPV6_ERROR -> true;
			case TCP -> {
				InnerPacket inner = seen.packet().inner();
				yield inner != null && inner.transport() instanceof Transport.Tcp tcp
						&& ((tcp.flags() & RST) != 0 || (tcp.flags() & (SYN | ACK)) == (SYN | ACK));
			}
			default -> false;
		};
	}

	private static boolean quotesReceiver(Sighting seen) {
		InnerPacket inner = seen.packet().inner();
		return seen.kind() == PacketKind.ICMPV6_ERROR && inner != null
				&& inner.transport() instanceof Transport.Icmpv6 message && message.quoted() != null
				&& TeredoAddress.of(message.quoted().source())
					.filter((source) -> source.client().equals(seen.destination().address()))
					.isPresent();
	}

	private static boolean isToRelay(Sighting seen) {
		InnerPacket inner = seen.packet().inner();
		return inner != null && seen.kind() == PacketKind.BUBBLE_DIRECT && seen.from() != null
				&& inner.destination().isLinkLocal() && TeredoInterfaceIdentifier.of(inner.destination()).isEmpty();
	}

}
