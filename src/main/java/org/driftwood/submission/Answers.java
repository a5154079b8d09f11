package org.driftwood.submission;

import java.util.List;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of himself; each may be unknown.
 *
 * @param listenedHours how long the filter was on
 * @param note for the operator only
 * @param includePayload whether inner payload may be kept
 * @param homeAddresses his own public addresses, as far as he names them; shown to nobody
 */
public record Answers(@Nullable Ipv6Use ipv6Use, @Nullable TeredoUse teredoUse, @Nullable Vantage vantage,
		@Nullable NetworkType network, @Nullable Double listenedHours, @Nullable String note, boolean includePayload,
		List<Ipv4Address> homeAddresses) {

	/** Nothing said. */
	public static final Answers UNKNOWN = new Answers(null, null, null, null, null, null, false, List.of());

	public Answers {
		homeAddresses = List.copyOf(homeAddresses);
	}

	/** Whether the sender's network uses IPv6. */
	public enum Ipv6Use {

		NONE, NATIVE, TUNNEL

	}

	/** Whether the sender knows of Teredo in his network. */
	public enum TeredoUse {

		YES, NO

	}

	/** Where the capture was taken. */
	public enum Vantage {

		OUTSIDE_FIREWALL, BEHIND_NAT, ON_HOST, MIRROR_PORT

	}

	/** What kind of network it was taken in. */
	public enum NetworkType {

		HOME, OFFICE, HOSTING, TELESCOPE

	}

}
