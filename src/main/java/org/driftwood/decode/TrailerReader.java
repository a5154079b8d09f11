package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the trailers behind the IPv6 packet (RFC 6081 section 4). */
final class TrailerReader {

	private static final int HEADER_LENGTH = 2;

	private TrailerReader() {
	}

	/**
	 * Reads up to the first that is malformed.
	 * @param bytes all that stands behind the packet
	 * @param partial whether missing bytes are the capture's doing
	 * @param anomalies to add to
	 */
	static List<Trailer> read(Bytes bytes, boolean partial, Set<Anomaly> anomalies) {
		if (bytes.length() == 0) {
			return List.of();
		}
		List<Trailer> trailers = new ArrayList<>();
		Bytes rest = bytes;
		while (isWhole(rest)) {
			Trailer trailer = new Trailer(rest.u8(0), rest.slice(HEADER_LENGTH, rest.u8(1)));
			check(trailer, anomalies);
			trailers.add(trailer);
			rest = rest.from(HEADER_LENGTH + trailer.value().length());
		}
		if (rest.length() > 0 && !partial) {
			anomalies.add(Anomaly.TRAILER_MALFORMED);
		}
		return List.copyOf(trailers);
	}

	private static boolean isWhole(Bytes rest) {
		return rest.length() >= HEADER_LENGTH && rest.length() >= HEADER_LENGTH + rest.u8(1);
	}

	private static void check(Trailer trailer, Set<Anomaly> anomalies) {
		if (!trailer.isKnown()) {
			anomalies.add(trailer.makesReceiverDrop() ? Anomaly.TRAILER_MAKES_RECEIVER_DROP : Anomaly.TRAILER_UNKNOWN);
			return;
		}
		if (!trailer.hasRightLength()) {
			anomalies.add(Anomaly.TRAILER_LENGTH_WRONG);
		}
		for (Endpoint endpoint : trailer.alternateAddresses()) {
			if (endpoint.address().scope().isBehindNat()) {
				anomalies.add(Anomaly.PRIVATE_ADDRESS_LEAKED);
			}
		}
	}

}
