package org.driftwood.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.driftwood.decode.AddressScope;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Conversation;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.Tally;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.HomeEvidence;
import org.jspecify.annotations.Nullable;

/** Finds the submitter's own addresses in his capture. */
final class HomeCandidates {

	/** Two addresses with so many bits in common are next to each other. */
	private static final int NETWORK_LENGTH = 24;

	private final Predicate<Ipv4Address> inUploadersNetwork;

	/** No more than a network of 256 has. */
	private final Set<Ipv4Address> nearby = new HashSet<>();

	HomeCandidates(Predicate<Ipv4Address> inUploadersNetwork) {
		this.inUploadersNetwork = inUploadersNetwork;
	}

	/** Looks at a packet that is kept, and so shown. */
	void add(Verdict.Recognised packet) {
		NamedAddresses.of(packet).forEach(this::add);
	}

	private void add(@Nullable Ipv4Address address) {
		if (address != null && this.inUploadersNetwork.test(address)) {
			this.nearby.add(address);
		}
	}

	/** All of his that are found, when the whole capture has been read. */
	HomeAddresses found(Findings findings) {
		for (Conversation conversation : findings.conversations()) {
			add(conversation.source().address());
			add(conversation.destination().address());
			add((conversation.client() != null) ? conversation.client().address() : null);
			add(conversation.server());
		}
		findings.tallies().forEach((tally) -> {
			add(tally.source());
			add(tally.server());
		});
		return new HomeAddresses(evidence(findings));
	}

	private Map<Ipv4Address, HomeEvidence> evidence(Findings findings) {
		Map<Ipv4Address, HomeEvidence> evidence = new HashMap<>();
		findings.ownAddresses().evidence().forEach((address, why) -> evidence.put(address, named(why)));
		if (!evidence.containsValue(HomeEvidence.SENT_FROM_HERE)
				&& !evidence.containsValue(HomeEvidence.SENT_TO_HERE)) {
			Ipv4Address most = mostSentTo(findings.conversations());
			if (most != null) {
				evidence.putIfAbsent(most, HomeEvidence.MOST_SENT_TO);
			}
		}
		this.nearby.forEach((address) -> evidence.putIfAbsent(address, HomeEvidence.UPLOADED_FROM));
		return evidence;
	}

	private static HomeEvidence named(Enum<?> evidence) {
		return HomeEvidence.valueOf(evidence.name());
	}

	/** Where more than half of what nobody had asked for went. */
	private static @Nullable Ipv4Address mostSentTo(List<Conversation> conversations) {
		Map<Ipv4Address, Long> packets = new HashMap<>();
		long all = 0;
		for (Conversation conversation : conversations) {
			Ipv4Address receiver = conversation.destination().address();
			if (conversation.stray() && receiver.scope() != AddressScope.FORBIDDEN) {
				packets.merge(receiver, conversation.packets(), Long::sum);
				all += conversation.packets();
			}
		}
		for (Map.Entry<Ipv4Address, Long> one : packets.entrySet()) {
			if (one.getValue() * 2 > all) {
				return one.getKey();
			}
		}
		return null;
	}

	/**
	 * What may be counted in public: no address that has turned out to be his, and none
	 * next to one, which would tell where he is; his report does not show it either.
	 */
	static List<Tally> countable(List<Tally> tallies, HomeAddresses home) {
		Set<Ipv4Address> networks = new HashSet<>();
		home.addresses().forEach((address) -> networks.add(address.network(NETWORK_LENGTH)));
		return tallies.stream()
			.map((it) -> it.with(other(it.source(), networks), other(it.server(), networks)))
			.toList();
	}

	private static @Nullable Ipv4Address other(@Nullable Ipv4Address address, Set<Ipv4Address> networks) {
		return (address == null || networks.contains(address.network(NETWORK_LENGTH))) ? null : address;
	}

}
