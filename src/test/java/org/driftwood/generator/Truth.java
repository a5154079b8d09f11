package org.driftwood.generator;

import java.util.List;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Authentication;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Fault;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Tunnel;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.jspecify.annotations.Nullable;

/** What has to be said of a packet. */
public sealed interface Truth {

	/** Whether it is Teredo, whole or not. */
	default boolean isTeredo() {
		return this instanceof Teredo;
	}

	/** No Teredo, but on its port perhaps. */
	record NotTeredo(boolean onTeredoPort) implements Truth {
	}

	/**
	 * Teredo. Of a packet that is not whole neither the transport nor the anomalies are
	 * told.
	 */
	record Teredo(Completeness completeness, @Nullable Fault fault, PacketKind kind, Outer outer,
			@Nullable Authentication authentication, @Nullable Endpoint origin, @Nullable InnerPacket inner,
			List<Trailer> trailers, Set<Anomaly> anomalies, Verdicts verdicts) implements Truth {
	}

	/** How much of a packet there is. */
	enum Completeness {

		WHOLE, CUT_SHORT, MALFORMED

	}

	/**
	 * The headers around it.
	 *
	 * @param tunnels from the outermost inwards
	 */
	record Outer(Endpoint source, Endpoint destination, int timeToLive, int identification, Direction direction,
			List<Tunnel> tunnels) {
	}

	/** How the inner addresses compare with the outer ones. */
	record Verdicts(@Nullable DestinationVerdict destination, @Nullable ServerVerdict server,
			@Nullable SourceVerdict source) {
	}

}
