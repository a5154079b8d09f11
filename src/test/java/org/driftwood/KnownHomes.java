package org.driftwood;

import java.util.List;
import java.util.function.Supplier;

import org.driftwood.decode.Frames;

/** Captures, and whose they are. */
enum KnownHomes {

	/** Has the address in each place; nobody could know that it is his. */
	PLACES(HomeCapture::places, true, HomeCapture.ADDRESS),

	/** Shows whose it is. */
	VISITED(HomeCapture::visited, false, HomeCapture.ADDRESS),

	/** A client, on both sides of its NAT. */
	NAT_BOTH_SIDES("nat-both-sides.pcap", "198.51.100.1", "10.0.1.2"),

	OLD_LEASE("stray-old-lease.pcap", "198.51.100.17", "203.0.113.5"),

	/** The second one is somebody else's, of whom only the network is shown. */
	REROUTED("stray-rerouted.pcap", "203.0.113.5", "198.51.100.17");

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final Supplier<byte[]> capture;

	private final boolean stated;

	@SuppressWarnings("ImmutableEnumChecker") // Nobody writes to it.
	private final List<String> homes;

	KnownHomes(Supplier<byte[]> capture, boolean stated, String... homes) {
		this.capture = capture;
		this.stated = stated;
		this.homes = List.of(homes);
	}

	KnownHomes(String lab, String... homes) {
		this(() -> Captures.lab(lab), false, homes);
	}

	byte[] capture() {
		return this.capture.get();
	}

	/** Whether the sender has to say so. */
	boolean isStated() {
		return this.stated;
	}

	/** Whether it has more in it than a real one. */
	boolean isHandMade() {
		return this.homes.contains(HomeCapture.ADDRESS);
	}

	/** One of his addresses. */
	String home() {
		return this.homes.getFirst();
	}

	/** What looks for each of his addresses, and for some words. */
	List<HomeSearch> searches(String... words) {
		return this.homes.stream().map((home) -> new HomeSearch(Frames.ipv4(home), words)).toList();
	}

}
