package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/** The flows that came in without having been asked for, and what they are together. */
final class Strays {

	private static final int FEWEST_FOR_HOPS = 4;

	private static final int HOPS_JUMP = 4;

	private static final int MANY_TARGETS = 8;

	private final Dialogue dialogue;

	private final OwnAddresses own;

	private final List<Flow> flows = new ArrayList<>();

	private final Map<Ipv4Address, Sender> senders = new HashMap<>();

	private final Map<Endpoint, Set<Ipv4Address>> sendersByClient = new HashMap<>();

	private final Map<Endpoint, Long> packetsElsewhere = new HashMap<>();

	private final Set<Ipv4Address> destinations = new HashSet<>();

	private final Map<Ipv4Address, Set<Integer>> portsByClient;

	private final Map<Ipv4Address, @Nullable IdPattern> idPatterns;

	private static final class Sender {

		private int minHops = Integer.MAX_VALUE;

		private int maxHops;

		private long packets;

		private final Set<Endpoint> receivers = new HashSet<>();

		private final Set<Endpoint> clients = new HashSet<>();

		private int targets() {
			return Math.max(this.receivers.size(), this.clients.size());
		}

	}

	Strays(Flows all, Dialogue dialogue, OwnAddresses own) {
		this.dialogue = dialogue;
		this.own = own;
		this.idPatterns = all.idPatterns();
		for (Flow flow : all.listed()) {
			if (isStray(flow)) {
				this.flows.add(flow);
				this.destinations.add(flow.destination().address());
			}
		}
		this.flows.forEach(this::look);
		this.portsByClient = Census.portsByClient(this.flows);
	}

	/**
	 * Whether the flow came in though its receiver neither sends nor was told a mapping
	 * by a server. A private sender is on this side of a NAT, and so one of us.
	 */
	boolean isStray(Flow flow) {
		Ipv4Address source = flow.source().address();
		boolean ours = flow.shows(Trait.SENT_HERE) || this.own.contains(source) || source.scope().isBehindNat();
		boolean awaited = this.dialogue.sends(flow.destination()) || this.dialogue.isTold(flow.destination());
		return !ours && !awaited && flow.verdict() != DestinationVerdict.DEST_MULTICAST && !isForMapping(flow);
	}

	/** Whether it is for a client whose mapping was told, inside that client's NAT. */
	private boolean isForMapping(Flow flow) {
		Endpoint client = flow.key().client();
		return client != null && flow.verdict() == DestinationVerdict.DEST_BEHIND_NAT && this.dialogue.isMapped(client);
	}

	private void look(Flow flow) {
		Sender sender = this.senders.computeIfAbsent(flow.source().address(), _ -> new Sender());
		sender.minHops = Math.min(sender.minHops, flow.hops().min());
		sender.maxHops = Math.max(sender.maxHops, flow.hops().max());
		sender.packets += flow.packets();
		sender.receivers.add(flow.destination());
		Endpoint client = flow.key().client();
		if (client != null) {
			sender.clients.add(client);
			this.sendersByClient.computeIfAbsent(client, _ -> new HashSet<>()).add(flow.source().address());
			if (isElsewhere(flow)) {
				this.packetsElsewhere.merge(client, flow.packets(), Long::sum);
			}
		}
	}

	List<Flow> flows() {
		return this.flows;
	}

	/** Whether the flow names a client that is not near its destination. */
	boolean isElsewhere(Flow flow) {
		return flow.verdict() == DestinationVerdict.DEST_MISMATCH && !isAnotherHere(flow);
	}

	/**
	 * Whether the flow names another address that stray packets came to in this capture.
	 */
	boolean isAnotherHere(Flow flow) {
		Endpoint client = flow.key().client();
		return client != null && switch (flow.verdict()) {
			case DEST_MISMATCH, DEST_SAME_24, DEST_SAME_16 -> this.destinations.contains(client.address());
			case null, default -> false;
		};
	}

	/** The client that most of the packets for somebody else name, if it has 8 of 10. */
	@Nullable Endpoint constantClient() {
		long all = 0;
		Map.Entry<Endpoint, Long> most = null;
		for (Map.Entry<Endpoint, Long> entry : this.packetsElsewhere.entrySet()) {
			all += entry.getValue();
			most = (most == null || entry.getValue() > most.getValue()) ? entry : most;
		}
		return (most != null && most.getValue() >= 2 && 10 * most.getValue() >= 8 * all) ? most.getKey() : null;
	}

	/** Whether several hosts name that flow's client. */
	boolean hasSeveralSenders(Flow flow) {
		return sendersOfClient(flow) > 1;
	}

	/** How many hosts name that flow's client. */
	int sendersOfClient(Flow flow) {
		Endpoint client = flow.key().client();
		return (client != null) ? this.sendersByClient.getOrDefault(client, Set.of()).size() : 0;
	}

	/** How many ports the flow's client is named with. */
	int portsOfClient(Flow flow) {
		Endpoint client = flow.key().client();
		return (client != null) ? this.portsByClient.getOrDefault(client.address(), Set.of()).size() : 0;
	}

	boolean cyclesPorts(Flow flow) {
		return portsOfClient(flow) >= Census.MANY_PORTS;
	}

	boolean countsIds(Flow flow) {
		return this.idPatterns.get(flow.source().address()) == IdPattern.COUNTER;
	}

	boolean hopsJump(Flow flow) {
		Sender sender = this.senders.get(flow.source().address());
		return sender != null && sender.maxHops - sender.minHops >= HOPS_JUMP;
	}

	boolean hopsSteady(Flow flow) {
		Sender sender = this.senders.get(flow.source().address());
		return sender != null && sender.packets >= FEWEST_FOR_HOPS && sender.maxHops - sender.minHops <= 1;
	}

	boolean hasManyTargets(Flow flow) {
		return targets(flow) >= MANY_TARGETS;
	}

	/** How many receivers or clients the flow's sender tries, whichever is more. */
	int targets(Flow flow) {
		Sender sender = this.senders.get(flow.source().address());
		return (sender != null) ? sender.targets() : 0;
	}

}
