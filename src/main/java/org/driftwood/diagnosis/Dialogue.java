package org.driftwood.diagnosis;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.driftwood.decode.Authentication;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;

/** Who sends, who solicits, and which mappings servers tell: what tells a dialogue. */
final class Dialogue {

	private static final int SENDERS = 20_000;

	private static final int NONCES = 4_096;

	private static final int MAPPINGS = 4_096;

	private final Set<Endpoint> senders = new HashSet<>();

	private final Set<Ipv4Address> sendingHosts = new HashSet<>();

	/** The latest ones: an answer follows within seconds. */
	private final Set<Long> nonces = new LinkedHashSet<>();

	private final Set<Endpoint> mappings = new HashSet<>();

	/** Private ends that a server told their mapping. */
	private final Set<Endpoint> told = new HashSet<>();

	/** Notes the sender; also that of a copy, who may be the same one behind a NAT. */
	void addSender(OuterPacket outer) {
		if (this.senders.size() < SENDERS && this.senders.add(outer.source())) {
			this.sendingHosts.add(outer.source().address());
		}
	}

	/** Notes what the packet tells; true for an advertisement that was solicited. */
	boolean add(Sighting seen) {
		Authentication authentication = seen.packet().authentication();
		if (authentication != null && mayBeSolicitation(seen)) {
			addNonce(authentication.nonce());
		}
		if (seen.kind() != PacketKind.ROUTER_ADVERTISEMENT) {
			return false;
		}
		OriginIndication origin = seen.packet().origin();
		if (origin != null && this.mappings.size() < MAPPINGS) {
			this.mappings.add(origin.mapped());
			if (seen.destination().address().scope().isBehindNat()) {
				this.told.add(seen.destination());
			}
		}
		return authentication != null && this.nonces.contains(authentication.nonce());
	}

	/** Also one of which the capture kept too little to tell. */
	private static boolean mayBeSolicitation(Sighting seen) {
		boolean part = seen.kind() == PacketKind.TRUNCATED || seen.kind() == PacketKind.FRAGMENT;
		return seen.kind() == PacketKind.ROUTER_SOLICITATION
				|| (part && seen.destination().port() == TeredoAddress.SERVER_PORT);
	}

	private void addNonce(long nonce) {
		this.nonces.remove(nonce);
		this.nonces.add(nonce);
		if (this.nonces.size() > NONCES) {
			Iterator<Long> oldest = this.nonces.iterator();
			oldest.next();
			oldest.remove();
		}
	}

	boolean sends(Endpoint end) {
		return this.senders.contains(end);
	}

	boolean sends(Ipv4Address host) {
		return this.sendingHosts.contains(host);
	}

	/** Whether a server told somebody in this capture that this is his mapped address. */
	boolean isMapped(Endpoint client) {
		return this.mappings.contains(client);
	}

	/** Whether it is a private end that a server told its mapping: its NAT lets it in. */
	boolean isTold(Endpoint end) {
		return this.told.contains(end);
	}

}
