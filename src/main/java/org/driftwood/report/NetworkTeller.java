package org.driftwood.report;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.network.Networks;
import org.driftwood.report.Report.NetworkRow;
import org.driftwood.report.Report.NetworksTold;

import org.springframework.stereotype.Component;

/**
 * Adds to a report whose its senders and servers are. It asks for the addresses that
 * whoever looks sees: what stands in for the submitter's own has no network.
 */
@Component
class NetworkTeller {

	private final Networks networks;

	NetworkTeller(Networks networks) {
		this.networks = networks;
	}

	/**
	 * The report with that; as it is where there is no file.
	 * @param seen as whoever looks sees it
	 */
	Report tell(Report seen) {
		return this.networks.source()
			.map((it) -> seen.with(new NetworksTold(it.description(), it.madeOn(), it.attribution(), rows(seen))))
			.orElse(seen);
	}

	private Map<String, NetworkRow> rows(Report seen) {
		Map<String, NetworkRow> rows = new TreeMap<>();
		seen.conversations()
			.stream()
			.flatMap((it) -> Stream.of(it.source(), it.server()))
			.filter(Objects::nonNull)
			.map(Ends::address)
			.distinct()
			.forEach((address) -> Ipv4Address.parse(address)
				.flatMap(this.networks::of)
				.ifPresent((it) -> rows.put(address, new NetworkRow(it.asn(), it.organization(), it.country()))));
		return rows;
	}

}
