package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.driftwood.decode.Ipv4Address;

/**
 * Which public networks of 256 addresses are shown as which others. The submitter's are
 * shown as documentation networks, and as networks for benchmarks (198.18.0.0/15) and
 * reserved ones where those are too few. All others of his /16 go to benchmark networks:
 * that two addresses share a /16 is lost there, but not that they share a /24 or do not.
 * What really comes from a network that is taken in this way moves to reserved ones.
 */
final class StandInNetworks {

	private static final int[] DOCUMENTATION = { 0xc00002, 0xc63364, 0xcb0071 };

	private static final int BENCHMARKS = 0xc612;

	private static final int BENCHMARKS_END = 0xc614;

	private static final int RESERVED = 0xf000;

	private static final int RESERVED_END = 0xf700;

	/** Where real reserved ones go: this bit is clear in all that are taken. */
	private static final int ELSEWHERE = 0x0800;

	/** Where the real documentation and benchmark ones go. */
	private static final int FAR_ELSEWHERE = 0xff00;

	private static final int SIZE = 256;

	private final KeyedPermutation permutation;

	private final Set<Integer> homes = new TreeSet<>();

	private final Map<Integer, Integer> documentation = new HashMap<>();

	private final Map<Integer, Integer> wide = new HashMap<>();

	private final Set<Integer> taken = new HashSet<>();

	private final Set<Integer> takenWide = new HashSet<>();

	/**
	 * Chooses what stands for what.
	 * @param home the submitter's public addresses
	 * @param shown addresses that are shown as they are, whose networks must stay free
	 */
	StandInNetworks(Set<Ipv4Address> home, Set<Ipv4Address> shown, KeyedHash hash) {
		this.permutation = new KeyedPermutation(hash);
		home.forEach((address) -> this.homes.add(network(address)));
		Set<Integer> busy = new HashSet<>(this.homes);
		Set<Integer> busyWide = new HashSet<>();
		shown.forEach((address) -> busy.add(network(address)));
		busy.forEach((network) -> busyWide.add(network / SIZE));
		chooseDocumentation(shuffled(this.homes, hash), busy);
		Set<Integer> homesWide = new TreeSet<>();
		this.homes.forEach((network) -> homesWide.add(network / SIZE));
		chooseWide(shuffled(homesWide, hash), busyWide);
	}

	/** In an order that does not tell which is the lower one. */
	private static List<Integer> shuffled(Set<Integer> networks, KeyedHash hash) {
		Map<Long, Integer> ordered = new TreeMap<>();
		networks.forEach((network) -> ordered.put(hash.hash(network), network));
		return new ArrayList<>(ordered.values());
	}

	private void chooseDocumentation(List<Integer> networks, Set<Integer> busy) {
		int next = 0;
		for (int network : DOCUMENTATION) {
			if (next < networks.size() && !busy.contains(network)) {
				this.documentation.put(networks.get(next++), network);
				this.taken.add(network);
			}
		}
	}

	// There are 1,794 to choose from. Who has homes in more networks than that gets some
	// twice: what is hidden stays hidden, and only the difference between them is lost.
	private void chooseWide(List<Integer> networks, Set<Integer> busy) {
		int next = BENCHMARKS;
		for (int network : networks) {
			for (int i = RESERVED; i < RESERVED_END && busy.contains(next); i++) {
				next = behind(next);
			}
			this.wide.put(network, next);
			this.takenWide.add(next);
			next = behind(next);
		}
	}

	private static int behind(int network) {
		int next = network + 1;
		if (next == BENCHMARKS_END) {
			return RESERVED;
		}
		return (next == RESERVED_END) ? BENCHMARKS : next;
	}

	/** Whether one of the submitter's addresses is in the same /24. */
	boolean isHome(Ipv4Address address) {
		return this.homes.contains(network(address));
	}

	/** The first 24 bits of what the network of an address is shown as. */
	int standIn(Ipv4Address address) {
		int network = network(address);
		Integer documented = this.documentation.get(network);
		if (documented != null) {
			return documented;
		}
		int wider = network / SIZE;
		Integer standIn = this.wide.get(wider);
		if (standIn != null) {
			return standIn * SIZE + this.permutation.apply(wider, SIZE, network % SIZE);
		}
		if (this.taken.contains(network)) {
			return FAR_ELSEWHERE * SIZE + network % SIZE;
		}
		return this.takenWide.contains(wider) ? elsewhere(wider) * SIZE + network % SIZE : network;
	}

	private static int elsewhere(int wider) {
		return (wider < RESERVED) ? FAR_ELSEWHERE | (wider & 0xff) : wider | ELSEWHERE;
	}

	private static int network(Ipv4Address address) {
		return address.bits() >>> 8;
	}

}
