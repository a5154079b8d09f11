package org.driftwood.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.driftwood.community.Spread;
import org.driftwood.community.Spread.Label;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The story: all send, one cheats, some take back; and how the portal took it. */
final class Simulation {

	/** From here on a word has to be right. */
	private static final int ENOUGH = 10;

	private static final int CHEATS_UPLOADS = 1_000;

	private static final int CAPTURES = 4;

	private static final double TAKEN_BACK = 0.1;

	/** Who sends more than that is asked about here and there. */
	private static final int MOST_ASKED = 1_000;

	private final Doors doors;

	private final World world;

	private final Ledger ledger = new Ledger();

	/** The cheat's, about which nobody asks a thousand times. */
	private final Set<String> repeated = new HashSet<>();

	private final Random random = new Random(2010);

	Simulation(Doors doors, World world) {
		this.doors = doors;
		this.world = world;
	}

	/**
	 * How it went.
	 *
	 * @param judged how many words for a sender of a submission were right, and how many
	 * were given, by the right word
	 * @param moved bands that the cheat moved
	 */
	record Outcome(int networks, int sent, int withdrawn, Map<Label, int[]> judged, int moved) {

		int right() {
			return this.judged.values().stream().mapToInt((it) -> it[0]).sum();
		}

		int cases() {
			return this.judged.values().stream().mapToInt((it) -> it[1]).sum();
		}

	}

	Outcome run() {
		for (int i = 0; i < CAPTURES; i++) {
			String sender = this.world.manySeen();
			this.ledger.sent(this.doors.sendCapture(sender),
					new Look("visitor " + i, World.MIDDLE, World.MIDDLE, List.of(new Hit(sender, World.MIDDLE, 1))));
		}
		this.world.looks().forEach(this::send);
		int moved = cheat();
		int sent = this.ledger.standing().size();
		takeBack();
		countsAreExact();
		return new Outcome(this.ledger.networks(), sent, sent - this.ledger.standing().size(), judged(), moved);
	}

	private String send(Look look) {
		String id = this.doors.send(look);
		this.ledger.sent(id, look);
		return id;
	}

	/** What one of them has seen he sends a thousand times: the bands that this moved. */
	private int cheat() {
		Look seen = this.ledger.standing()
			.values()
			.stream()
			.filter((look) -> look.hits().stream().anyMatch((hit) -> this.ledger.networksSeeing(hit.sender()) < 5))
			.findFirst()
			.orElseThrow();
		Map<String, String> before = bands();
		for (int i = 0; i < CHEATS_UPLOADS; i++) {
			this.repeated.add(send(seen));
		}
		Map<String, String> after = bands();
		return (int) before.entrySet().stream().filter((it) -> !it.getValue().equals(after.get(it.getKey()))).count();
	}

	private Map<String, String> bands() {
		Map<String, String> bands = new TreeMap<>();
		this.world.senders().forEach((sender) -> {
			String told = this.doors.source(sender).at("/networksSeeing").asString("0");
			bands.put(sender, told);
			assertThat(told).as(sender).isEqualTo(Ledger.band(this.ledger.networksSeeing(sender)));
		});
		return bands;
	}

	private void takeBack() {
		this.ledger.standing().keySet().forEach((id) -> {
			if (this.random.nextDouble() < TAKEN_BACK) {
				this.doors.withdraw(id);
				this.ledger.withdrawn(id);
			}
		});
	}

	/** What the public is told of packets is less exact than what is counted. */
	private void countsAreExact() {
		assertThat(this.doors.packetsBySender()).isEqualTo(this.ledger.packetsBySender());
		assertThat(this.doors.packets()).isEqualTo(this.ledger.packets());
		JsonNode summary = this.doors.summary();
		assertThat(summary.at("/submissions").asInt()).isEqualTo(this.ledger.standing().size());
		assertThat(summary.at("/networksLooking").asInt()).isEqualTo(this.ledger.networks());
		assertThat(summary.at("/packets").asLong()).isBetween(1L, this.ledger.packets());
		bands();
		this.ledger.packetsBySender().forEach((sender, packets) -> {
			if (this.ledger.networksSeeing(sender) >= 3) {
				assertThat(this.doors.source(sender).at("/packets").asDouble()).as(sender)
					.isGreaterThan(packets / 2.5)
					.isLessThanOrEqualTo(packets);
			}
		});
	}

	private Map<Label, int[]> judged() {
		Map<Label, int[]> judged = new TreeMap<>();
		List<Map.Entry<String, Look>> asked = new ArrayList<>(this.ledger.standing().entrySet());
		Collections.shuffle(asked, this.random);
		asked.removeIf((it) -> this.repeated.contains(it.getKey()) || this.ledger.looking(it.getValue()) < ENOUGH);
		asked.stream().limit(MOST_ASKED).forEach((it) -> {
			Map<String, Spread> told = this.doors.spreads(it.getKey());
			assertThat(told).as(it.getKey()).hasSize(Math.min(5, it.getValue().hits().size()));
			told.forEach((sender, spread) -> {
				Label truth = this.ledger.label(it.getValue(), sender);
				int[] count = judged.computeIfAbsent(truth, (_) -> new int[2]);
				count[0] += (spread.label() == truth) ? 1 : 0;
				count[1]++;
			});
		});
		return judged;
	}

}
