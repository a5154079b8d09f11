package org.driftwood.community;

import java.util.List;
import java.util.Optional;

import org.driftwood.community.NetworkStatistics.Week;

/**
 * What was seen of a network in one role.
 *
 * @param sum all of it
 * @param weeks the oldest first
 */
record NetworkPart(NetworkSum sum, List<Week> weeks, List<NetworkSum> kinds, List<NetworkSum> ports,
		List<NetworkSum> addresses) {

	static Optional<NetworkPart> of(NetworkStatistics statistics, long asn, NetworkRole role) {
		return statistics.sum(asn, role)
			.map((sum) -> new NetworkPart(sum, statistics.weeks(asn, role), statistics.kinds(asn, role),
					statistics.ports(asn, role), statistics.addresses(asn, role)));
	}

}
