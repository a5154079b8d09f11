package org.driftwood.diagnosis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/** Looks for the submitter's own addresses. */
final class OwnAddressSearch {

	private static final int ADDRESSES = 4_096;

	private final Map<Ipv4Address, EnumMap<OwnEvidence, Long>> signs = new HashMap<>();

	/** Mapped address to the outer end that it was told to. */
	private final Map<Ipv4Address, Ipv4Address> mapped = new LinkedHashMap<>();

	private final AlwaysPresent alwaysPresent = new AlwaysPresent();

	private boolean directed;

	/** Looks at a packet that is no copy. */
	void add(Sighting seen) {
		Ipv4Address source = seen.source().address();
		Ipv4Address destination = seen.destination().address();
		this.alwaysPresent.add(source, destination, seen.kind() == PacketKind.ROUTER_SOLICITATION);
		switch (seen.outer().direction()) {
			case FROM_US -> sign(source, OwnEvidence.SENT_FROM_HERE, 1);
			case TO_US -> sign(destination, OwnEvidence.SENT_TO_HERE, 1);
			case BROADCAST, MULTICAST, TO_OTHER -> this.directed = true;
			case UNKNOWN -> addUndirected(seen, source, destination);
		}
		addMapping(seen, source, destination);
	}

	/**
	 * A machine that captures off the wire has no direction, but a client has a server.
	 */
	private void addUndirected(Sighting seen, Ipv4Address source, Ipv4Address destination) {
		if (seen.kind() == PacketKind.ROUTER_ADVERTISEMENT) {
			sign(destination, OwnEvidence.QUALIFIED, 1);
		}
		else if (seen.kind() == PacketKind.ROUTER_SOLICITATION && source.scope().isBehindNat()) {
			sign(source, OwnEvidence.QUALIFIED, 1);
		}
	}

	private void addMapping(Sighting seen, Ipv4Address source, Ipv4Address destination) {
		OriginIndication origin = seen.packet().origin();
		if (seen.kind() == PacketKind.ROUTER_ADVERTISEMENT && origin != null) {
			map(origin.mapped().address(), destination);
		}
		if (seen.from() != null && seen.sentHere()) {
			map(seen.from().client(), source);
		}
		if (seen.from() != null && source.scope().isBehindNat()) {
			map(seen.from().client(), source);
		}
		if (seen.to() != null && destination.scope().isBehindNat()) {
			map(seen.to().client(), destination);
		}
	}

	private void map(Ipv4Address address, Ipv4Address end) {
		if (this.mapped.size() < ADDRESSES) {
			this.mapped.putIfAbsent(address, end);
		}
	}

	/**
	 * Looks at a copy. Where the first came in and the copy went out, this machine only
	 * forwards: the end that did not change is not its own.
	 */
	void addCopy(Copies.First first, OuterPacket copy, boolean translated) {
		Endpoint destination = first.destination();
		boolean kept = destination.equals(copy.destination());
		if (first.direction() == Direction.TO_US && copy.direction() == Direction.FROM_US && kept) {
			sign(destination.address(), OwnEvidence.SENT_TO_HERE, -1);
		}
		if (translated) {
			sign((kept ? first.source() : destination).address(), OwnEvidence.TRANSLATED_HERE, 1);
			sign((kept ? copy.source() : copy.destination()).address(), OwnEvidence.TRANSLATED_HERE, 1);
		}
	}

	private void sign(Ipv4Address address, OwnEvidence evidence, long times) {
		this.directed |= evidence == OwnEvidence.SENT_FROM_HERE || evidence == OwnEvidence.SENT_TO_HERE;
		EnumMap<OwnEvidence, Long> signsOfOne = this.signs.get(address);
		if (signsOfOne == null) {
			if (this.signs.size() == ADDRESSES) {
				return;
			}
			signsOfOne = new EnumMap<>(OwnEvidence.class);
			this.signs.put(address, signsOfOne);
		}
		signsOfOne.merge(evidence, times, Long::sum);
	}

	OwnAddresses found() {
		Map<Ipv4Address, OwnEvidence> own = new HashMap<>();
		this.signs.forEach((address, signsOfOne) -> {
			OwnEvidence strongest = strongest(signsOfOne);
			if (strongest != null) {
				own.put(address, strongest);
			}
		});
		if (!this.directed) {
			for (Ipv4Address address : this.alwaysPresent.own(own)) {
				own.putIfAbsent(address, OwnEvidence.ALWAYS_PRESENT);
			}
		}
		this.mapped.forEach((address, end) -> {
			if (own.containsKey(end) || end.scope().isBehindNat()) {
				own.putIfAbsent(address, OwnEvidence.MAPPED);
			}
		});
		return new OwnAddresses(own);
	}

	private static @Nullable OwnEvidence strongest(EnumMap<OwnEvidence, Long> signs) {
		for (Map.Entry<OwnEvidence, Long> sign : signs.entrySet()) {
			if (sign.getValue() > 0) {
				return sign.getKey();
			}
		}
		return null;
	}

}
