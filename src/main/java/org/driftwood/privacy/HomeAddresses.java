package org.driftwood.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Ipv4Address;

/**
 * The submitter's own addresses, which nobody else is to learn.
 *
 * @param evidence why each is taken for his own
 */
public record HomeAddresses(Map<Ipv4Address, HomeEvidence> evidence) {

	/** Where none is known. */
	public static final HomeAddresses NONE = new HomeAddresses(Map.of());

	public HomeAddresses {
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

	/** These and another one; of two reasons for one address the stronger stays. */
	public HomeAddresses with(Ipv4Address address, HomeEvidence reason) {
		Map<Ipv4Address, HomeEvidence> more = new HashMap<>(this.evidence);
		more.merge(address, reason, (one, other) -> (one.compareTo(other) <= 0) ? one : other);
		return new HomeAddresses(more);
	}

	/** These without one, which its owner says is not his. */
	public HomeAddresses without(Ipv4Address address) {
		Map<Ipv4Address, HomeEvidence> fewer = new HashMap<>(this.evidence);
		fewer.remove(address);
		return new HomeAddresses(fewer);
	}

}
