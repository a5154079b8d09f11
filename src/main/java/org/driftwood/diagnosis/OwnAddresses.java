package org.driftwood.diagnosis;

import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Ipv4Address;

/**
 * The submitter's own addresses, which must not be told to others.
 *
 * @param evidence why each is taken for his own
 */
public record OwnAddresses(Map<Ipv4Address, OwnEvidence> evidence) {

	public OwnAddresses {
		evidence = Map.copyOf(evidence);
	}

	/** The addresses. */
	public Set<Ipv4Address> addresses() {
		return this.evidence.keySet();
	}

	/** Whether the address is one of them. */
	public boolean contains(Ipv4Address address) {
		return this.evidence.containsKey(address);
	}

}
