package org.driftwood.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Networks that look now and then, and senders of which some hit one of them, some a few,
 * some many, and some about one in twenty, where the words for it change.
 */
final class World {

	/** That of the captures that are made packet by packet. */
	static final LocalDate MIDDLE = LocalDate.of(2023, 11, 14);

	private static final int DAYS = 150;

	private static final int LONGEST_LOOK = 14;

	private static final int MOST_LOOKS = 3;

	private static final int PER_BLOCK = 250;

	private static final int MOST_PACKETS = 50;

	private static final LocalDate BEGIN = MIDDLE.minusDays(DAYS / 2);

	private final Random random;

	private final int networks;

	private final List<Sender> senders = new ArrayList<>();

	/** Made of a seed, so that it is the same each time. */
	World(int networks, long seed) {
		this.random = new Random(seed);
		this.networks = networks;
		IntStream.range(0, 8).forEach((_) -> add(networks * (20 + this.random.nextInt(50)) / 100));
		IntStream.range(0, 6).forEach((_) -> add(networks * (3 + this.random.nextInt(6)) / 100));
		IntStream.range(0, 8).forEach((_) -> add(2 + this.random.nextInt(3)));
		IntStream.range(0, networks / 6).forEach((_) -> add(1));
	}

	/** Who sends to whom, from when to when. */
	private record Sender(String address, LocalDate from, LocalDate to, Set<Integer> victims) {
	}

	private void add(int victims) {
		List<Integer> all = new ArrayList<>(IntStream.range(0, this.networks).boxed().toList());
		Collections.shuffle(all, this.random);
		int begin = this.random.nextInt(DAYS);
		int length = 20 + this.random.nextInt(90);
		this.senders.add(new Sender(address(this.senders.size()), BEGIN.plusDays(begin), BEGIN.plusDays(begin + length),
				new HashSet<>(all.subList(0, Math.max(1, victims)))));
	}

	/** For documentation, then for benchmarks (RFC 2544). */
	private static String address(int number) {
		return (number < PER_BLOCK) ? "203.0.113." + (1 + number)
				: "198.18." + (number / PER_BLOCK) + "." + (1 + number % PER_BLOCK);
	}

	/** One that hits many. */
	String manySeen() {
		return this.senders.getFirst().address();
	}

	List<String> senders() {
		return this.senders.stream().map(Sender::address).toList();
	}

	/** All that happens, in no order. */
	List<Look> looks() {
		List<Look> looks = new ArrayList<>();
		for (int network = 0; network < this.networks; network++) {
			for (int i = this.random.nextInt(MOST_LOOKS); i >= 0; i--) {
				looks.add(look(network));
			}
		}
		Collections.shuffle(looks, this.random);
		return looks;
	}

	private Look look(int network) {
		LocalDate from = BEGIN.plusDays(this.random.nextInt(DAYS));
		LocalDate to = from.plusDays(this.random.nextInt(LONGEST_LOOK));
		List<Hit> hits = new ArrayList<>();
		for (Sender sender : this.senders) {
			if (sender.victims().contains(network) && !sender.from().isAfter(to) && !sender.to().isBefore(from)) {
				LocalDate first = sender.from().isAfter(from) ? sender.from() : from;
				LocalDate last = sender.to().isBefore(to) ? sender.to() : to;
				int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
				hits.add(new Hit(sender.address(), first.plusDays(this.random.nextInt(days)),
						1 + this.random.nextInt(MOST_PACKETS)));
			}
		}
		return new Look("network " + network, from, to, hits);
	}

}
