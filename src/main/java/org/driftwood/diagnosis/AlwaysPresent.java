package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/** Finds the hosts that are an end of every packet: at most two can be. */
final class AlwaysPresent {

	private @Nullable Ipv4Address one;

	private @Nullable Ipv4Address other;

	private boolean oneSends;

	private boolean otherSends;

	private boolean solicits;

	private boolean started;

	void add(Ipv4Address source, Ipv4Address destination, boolean solicitation) {
		if (!this.started) {
			this.started = true;
			this.one = source;
			this.other = destination;
		}
		if (!source.equals(this.one) && !destination.equals(this.one)) {
			this.one = null;
		}
		if (!source.equals(this.other) && !destination.equals(this.other)) {
			this.other = null;
		}
		this.oneSends |= source.equals(this.one);
		this.otherSends |= source.equals(this.other);
		this.solicits |= solicitation;
	}

	/**
	 * Which of them are the submitter's. One alone is. Of two, the one that is known
	 * already; or who only receives, unless it is solicited and so may be a distant
	 * server; or both, for rather too much is hidden than too little.
	 */
	List<Ipv4Address> own(Map<Ipv4Address, OwnEvidence> known) {
		List<Ipv4Address> own = new ArrayList<>(2);
		if (this.one != null && !(this.other != null && isOther(known, this.one, this.other, this.oneSends))) {
			own.add(this.one);
		}
		if (this.other != null && !(this.one != null && isOther(known, this.other, this.one, this.otherSends))) {
			own.add(this.other);
		}
		return own;
	}

	/** Whether the address is the other party of the two. */
	private boolean isOther(Map<Ipv4Address, OwnEvidence> known, Ipv4Address address, Ipv4Address opposite,
			boolean sends) {
		if (known.containsKey(address) || known.containsKey(opposite)) {
			return !known.containsKey(address);
		}
		if (address.scope().isBehindNat() != opposite.scope().isBehindNat()) {
			return !address.scope().isBehindNat();
		}
		return sends && !(this.oneSends && this.otherSends) && !this.solicits;
	}

}
