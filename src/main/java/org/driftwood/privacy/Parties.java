package org.driftwood.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoInterfaceIdentifier;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/** Whom a packet shows in full: its sender, and the servers and relays that it names. */
public final class Parties {

	private static final int NO_NEXT_HEADER = 59;

	private Parties() {
	}

	/** The parties of one packet that are not at home. */
	public static Set<Ipv4Address> of(Verdict.Recognised verdict, HomeAddresses home) {
		Endpoint source = verdict.outer().source();
		Endpoint destination = verdict.outer().destination();
		TeredoPacket packet = verdict.packet();
		Set<Ipv4Address> parties = new HashSet<>();
		parties.add(source.address());
		servers(packet.inner(), parties);
		if (isRelayed(packet) && packet.origin() != null) {
			parties.add(packet.origin().mapped().address());
		}
		boolean leaves = home.contains(source.address()) || source.address().scope().isBehindNat();
		if (leaves && destination.port() == TeredoAddress.SERVER_PORT) {
			parties.add(destination.address());
		}
		parties.removeIf(home::contains);
		return parties;
	}

	private static void servers(@Nullable InnerPacket inner, Set<Ipv4Address> parties) {
		if (inner != null) {
			for (Ipv6Address address : List.of(inner.source(), inner.destination())) {
				TeredoAddress.of(address).map(TeredoAddress::server).ifPresent(parties::add);
				TeredoInterfaceIdentifier.of(address).map(TeredoInterfaceIdentifier::server).ifPresent(parties::add);
			}
		}
	}

	/**
	 * Whether the origin that a server tells is a relay: it hands on bubbles of relays,
	 * which have other addresses than Teredo's. All others it has from clients.
	 */
	static boolean isRelayed(TeredoPacket packet) {
		InnerPacket inner = packet.inner();
		return inner != null && inner.nextHeader() == NO_NEXT_HEADER && inner.sourceTeredo().isEmpty();
	}

}
