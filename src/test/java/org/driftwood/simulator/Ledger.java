package org.driftwood.simulator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.driftwood.community.Spread.Label;

/** What was sent and not taken back, and what therefore is true. */
final class Ledger {

	private static final int DAYS_AROUND = 30;

	private final Map<String, Look> standing = new LinkedHashMap<>();

	void sent(String id, Look look) {
		this.standing.put(id, look);
	}

	void withdrawn(String id) {
		this.standing.remove(id);
	}

	Map<String, Look> standing() {
		return new LinkedHashMap<>(this.standing);
	}

	long packets() {
		return this.standing.values().stream().mapToLong(Look::packets).sum();
	}

	Map<String, Long> packetsBySender() {
		Map<String, Long> packets = new TreeMap<>();
		this.standing.values()
			.forEach((look) -> look.hits().forEach((hit) -> packets.merge(hit.sender(), hit.packets(), Long::sum)));
		return packets;
	}

	/** How many networks looked. */
	int networks() {
		return networks((_) -> true).size();
	}

	/** How many networks saw a sender at any time. */
	int networksSeeing(String sender) {
		return networks((look) -> look.hits().stream().anyMatch((hit) -> hit.sender().equals(sender))).size();
	}

	/** How many networks looked at about the same time as a submission. */
	int looking(Look look) {
		LocalDate first = look.from().minusDays(DAYS_AROUND);
		LocalDate last = look.to().plusDays(DAYS_AROUND);
		return networks((other) -> other.meets(first, last)).size();
	}

	/** How many of these were hit by a sender at that time. */
	int seeing(Look look, String sender) {
		LocalDate first = look.from().minusDays(DAYS_AROUND);
		LocalDate last = look.to().plusDays(DAYS_AROUND);
		return networks((other) -> other.hits()
			.stream()
			.anyMatch((hit) -> hit.sender().equals(sender) && !hit.day().isBefore(first) && !hit.day().isAfter(last)))
			.size();
	}

	/** The word for it, as the portal promises to choose it. */
	Label label(Look look, String sender) {
		int looking = looking(look);
		int seeing = seeing(look, sender);
		if (looking < 3) {
			return Label.CANNOT_TELL;
		}
		if (seeing == 1) {
			return Label.ONLY_YOU;
		}
		return (seeing >= 5 && 20L * seeing >= looking) ? Label.WIDESPREAD : Label.FEW;
	}

	/** The band that a number is told in. */
	static String band(int networks) {
		return (networks == 0) ? "0" : (networks == 1) ? "1" : (networks < 5) ? "2-4" : "5+";
	}

	private Set<String> networks(Predicate<Look> who) {
		return this.standing.values()
			.stream()
			.filter(who)
			.map(Look::network)
			.collect(Collectors.toCollection(HashSet::new));
	}

}
