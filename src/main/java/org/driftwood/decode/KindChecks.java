package org.driftwood.decode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds what does not go with the kind of a whole packet. */
final class KindChecks {

	private static final int TEREDO_PREFIX = 0x20010000;

	private final OuterPacket outer;

	private final InnerPacket inner;

	private final PacketKind kind;

	private final Set<Anomaly> anomalies;

	KindChecks(OuterPacket outer, InnerPacket inner, PacketKind kind, Set<Anomaly> anomalies) {
		this.outer = outer;
		this.inner = inner;
		this.kind = kind;
		this.anomalies = anomalies;
	}

	void check(@Nullable Authentication authentication, @Nullable OriginIndication origin, List<Trailer> trailers) {
		if (authentication != null) {
			checkAuthentication(authentication);
		}
		if (origin != null) {
			checkOrigin(origin);
		}
		switch (this.kind) {
			case BUBBLE_DISCOVERY -> checkDiscovery(trailers);
			case BUBBLE_DIRECT -> checkDirectBubble(trailers);
			case BUBBLE_NONZERO -> this.anomalies.add(Anomaly.BUBBLE_CARRIES_DATA);
			case ROUTER_ADVERTISEMENT -> checkAdvertisement(origin);
			case TCP, UDP -> addIf(fromServerPort(), Anomaly.DATA_FROM_SERVER_PORT);
			case BUBBLE_TO_SERVER, BUBBLE_FROM_SERVER, ROUTER_SOLICITATION, ECHO_REQUEST, ECHO_REPLY, ICMPV6_ERROR,
					ICMPV6_OTHER, OTHER_TRANSPORT, OTHER, TRUNCATED, FRAGMENT, MALFORMED ->
				{
				}
		}
	}

	private void checkAuthentication(Authentication authentication) {
		boolean confirms = authentication.confirmation() != 0;
		switch (this.kind) {
			case ROUTER_SOLICITATION -> addIf(confirms, Anomaly.CONFIRMATION_BY_CLIENT);
			case ROUTER_ADVERTISEMENT -> addIf(confirms, Anomaly.AUTHENTICATION_REFUSED);
			default -> this.anomalies.add(Anomaly.AUTHENTICATION_UNEXPECTED);
		}
	}

	// A server tells where it got the packet from: its client's mapping (RFC 4380 5.3.1).
	private void checkOrigin(OriginIndication origin) {
		addIf(this.inner.sourceTeredo().filter((from) -> !from.mapped().equals(origin.mapped())).isPresent(),
				Anomaly.ORIGIN_NOT_THE_SOURCE);
	}

	private void checkDiscovery(List<Trailer> trailers) {
		addIf(this.outer.timeToLive() > 1, Anomaly.DISCOVERY_TTL);
		addIf(this.inner.payloadLength() > 0, Anomaly.BUBBLE_CARRIES_DATA);
		checkAlternateAddress(trailers);
	}

	// On the servers' port it may be an indirect one, from a server's second address.
	private void checkDirectBubble(List<Trailer> trailers) {
		if (!this.outer.onTeredoPort()) {
			checkAlternateAddress(trailers);
		}
	}

	private void checkAlternateAddress(List<Trailer> trailers) {
		for (Trailer trailer : trailers) {
			addIf(trailer.type() == Trailer.ALTERNATE_ADDRESS, Anomaly.ALTERNATE_ADDRESS_MISPLACED);
		}
	}

	private void checkAdvertisement(@Nullable OriginIndication origin) {
		addIf(origin == null, Anomaly.ADVERTISEMENT_WITHOUT_ORIGIN);
		boolean right = this.inner.transport() instanceof Transport.Icmpv6 message && message.advertisement() != null
				&& hasRightPrefix(message.advertisement());
		addIf(!right, Anomaly.ADVERTISEMENT_PREFIX_WRONG);
	}

	// Only the upper half counts: servers leave garbage in the lower one.
	private boolean hasRightPrefix(RouterAdvertisement advertisement) {
		Ipv6Address prefix = advertisement.prefix();
		return prefix != null && advertisement.prefixes() == 1 && advertisement.prefixLength() == 64
				&& (int) (prefix.high() >>> 32) == TEREDO_PREFIX && isServer(new Ipv4Address((int) prefix.high()));
	}

	// A server may answer from its second address, which follows the one that it is named
	// by.
	private boolean isServer(Ipv4Address address) {
		Ipv4Address source = this.outer.source().address();
		Optional<Ipv4Address> named = TeredoInterfaceIdentifier.of(this.inner.source())
			.map(TeredoInterfaceIdentifier::server);
		return address.equals(source) || address.bits() + 1 == source.bits()
				|| named.filter(address::equals).isPresent();
	}

	private boolean fromServerPort() {
		return this.outer.source().port() == TeredoAddress.SERVER_PORT;
	}

	private void addIf(boolean found, Anomaly anomaly) {
		if (found) {
			this.anomalies.add(anomaly);
		}
	}

}
