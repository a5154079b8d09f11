package org.driftwood.decode;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a UDP payload carries by Teredo's grammar:
 * {@code [authentication] [origin] ipv6-packet *trailer} (RFC 4380 5.1.1, RFC 6081
 * section 4). Of a packet that is cut or malformed, as much as could be read.
 *
 * @param kind what it is
 * @param authentication null where there is none
 * @param origin null where there is none
 * @param inner null where it could not be read
 * @param trailers in their order, up to the first malformed one
 * @param anomalies what is not as the RFCs say
 * @param dataOffset where in the UDP payload the headers of the inner packet end,
 * transport header included
 * @param dataEnd where in the UDP payload the captured part of the inner packet ends
 */
public record TeredoPacket(PacketKind kind, @Nullable Authentication authentication, @Nullable OriginIndication origin,
		@Nullable InnerPacket inner, List<Trailer> trailers, Set<Anomaly> anomalies, int dataOffset, int dataEnd) {

	/** Where in the UDP payload the IPv6 packet begins, or would have to begin. */
	public int innerOffset() {
		int behindAuthentication = (this.authentication != null) ? this.authentication.length() : 0;
		return behindAuthentication + ((this.origin != null) ? OriginIndication.LENGTH : 0);
	}

}
