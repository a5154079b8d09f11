package org.driftwood.diagnosis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OriginIndication;
import org.jspecify.annotations.Nullable;

/** Counts who takes part. */
final class Census {

	private static final int ORIGINS = 10_000;

	/** So many ports of one client are more than one NAT mapping that moved. */
	static final int MANY_PORTS = 4;

	private final Set<Endpoint> origins = new HashSet<>();

	private @Nullable OriginIndication lastOrigin;

	/** Notes what no conversation keeps. */
	void add(Sighting seen) {
		OriginIndication origin = seen.packet().origin();
		if (origin != null && !origin.equals(this.lastOrigin)) {
			this.lastOrigin = origin;
			if (this.origins.size() < ORIGINS) {
				this.origins.add(origin.mapped());
			}
		}
	}

	Population count(List<Flow> flows, boolean unlisted) {
		Set<Ipv4Address> senders = new HashSet<>();
		Set<Ipv4Address> receivers = new HashSet<>();
		Set<Ipv4Address> servers = new HashSet<>();
		Set<Ipv4Address> relays = new HashSet<>();
		for (Flow flow : flows) {
			senders.add(flow.source().address());
			receivers.add(flow.destination().address());
			if (flow.key().server() != null) {
				servers.add(flow.key().server());
			}
			if (flow.has(SourceVerdict.SOURCE_RELAY)) {
				relays.add(flow.source().address());
			}
		}
		Map<Ipv4Address, Set<Integer>> clients = portsByClient(flows);
		return new Population(senders.size(), receivers.size(), clients.size(), servers.size(), relays.size(),
				this.origins.size(), most(clients), unlisted || this.origins.size() == ORIGINS);
	}

	/** The ports that each client is named with. */
	static Map<Ipv4Address, Set<Integer>> portsByClient(List<Flow> flows) {
		Map<Ipv4Address, Set<Integer>> ports = new HashMap<>();
		for (Flow flow : flows) {
			Endpoint client = flow.key().client();
			if (client != null) {
				ports.computeIfAbsent(client.address(), _ -> new HashSet<>()).add(client.port());
			}
		}
		return ports;
	}

	private static long most(Map<Ipv4Address, Set<Integer>> ports) {
		long most = 0;
		for (Set<Integer> some : ports.values()) {
			most = Math.max(most, some.size());
		}
		return most;
	}

}
