package org.driftwood.decode;

import java.util.Set;

/** Finds embedded addresses and ports that no honest packet has (RFC 4380 5.2.4). */
final class AddressChecks {

	private final Set<Anomaly> anomalies;

	AddressChecks(Set<Anomaly> anomalies) {
		this.anomalies = anomalies;
	}

	void check(TeredoAddress address) {
		addIf(address.hasObsoletePrefix(), Anomaly.OBSOLETE_PREFIX);
		addIf(address.isReservedBitSet() || address.isUniversalOrGroupBitSet(), Anomaly.FLAGS_FORBIDDEN);
		addIf(address.port() == 0, Anomaly.CLIENT_PORT_ZERO);
		addIf(address.port() == TeredoAddress.SERVER_PORT, Anomaly.CLIENT_PORT_OF_SERVER);
		check(address.client(), Anomaly.CLIENT_FORBIDDEN, Anomaly.CLIENT_SPECIAL);
		check(address.server(), Anomaly.SERVER_FORBIDDEN, Anomaly.SERVER_SPECIAL);
	}

	void checkOrigin(Endpoint origin) {
		addIf(origin.port() == 0, Anomaly.ORIGIN_FORBIDDEN);
		check(origin.address(), Anomaly.ORIGIN_FORBIDDEN, Anomaly.ORIGIN_SPECIAL);
	}

	private void check(Ipv4Address address, Anomaly forbidden, Anomaly special) {
		switch (address.scope()) {
			case PRIVATE, FORBIDDEN -> this.anomalies.add(forbidden);
			case SHARED, SPECIAL -> this.anomalies.add(special);
			case GLOBAL -> {
			}
		}
	}

	private void addIf(boolean found, Anomaly anomaly) {
		if (found) {
			this.anomalies.add(anomaly);
		}
	}

}
