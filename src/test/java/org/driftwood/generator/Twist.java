package org.driftwood.generator;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/** Changes of who sends to whom, after which other verdicts hold (spec section 8). */
public enum Twist {

	DEST_MATCH(Group.DESTINATION, (stray, cast) -> embedding(stray, stray.destination())),

	DEST_PORT_MISMATCH(Group.DESTINATION,
			(stray, cast) -> embedding(stray,
					new Endpoint(stray.destination().address(), stray.destination().port() ^ 1))),

	DEST_IS_SERVER(Group.DESTINATION,
			(stray, cast) -> stray.between(stray.innerSource(),
					Addresses.teredo(stray.destination().address(), 0, cast.client()))),

	DEST_BEHIND_NAT(Group.DESTINATION, (stray, cast) -> to(stray, "192.168.1.7")),

	DEST_BEHIND_CARRIERS_NAT(Group.DESTINATION, (stray, cast) -> to(stray, "100.64.3.7")),

	DEST_MULTICAST(Group.DESTINATION,
			(stray, cast) -> stray.to(new Endpoint(Addresses.DISCOVERY, Addresses.SERVER_PORT))),

	DEST_RAW_MATCH(Group.DESTINATION, (stray, cast) -> embedding(stray, turned(stray, (bits) -> ~bits))),

	DEST_SWAPPED(Group.DESTINATION, (stray, cast) -> embedding(stray, turned(stray, Integer::reverseBytes))),

	DEST_SWAPPED_IN_HALVES(Group.DESTINATION,
			(stray, cast) -> embedding(stray,
					turned(stray, (bits) -> Integer.rotateLeft(Integer.reverseBytes(bits), 16)))),

	DEST_SWAPPED_RAW(Group.DESTINATION,
			(stray, cast) -> embedding(stray, turned(stray, (bits) -> ~Integer.reverseBytes(bits)))),

	DEST_SAME_24(Group.DESTINATION, (stray, cast) -> embedding(stray, turned(stray, (bits) -> bits ^ 7))),

	DEST_SAME_16(Group.DESTINATION, (stray, cast) -> embedding(stray, turned(stray, (bits) -> bits ^ 0x0700))),

	DEST_IS_SENDER(Group.DESTINATION, (stray, cast) -> embedding(stray, stray.source())),

	DEST_INVALID(Group.DESTINATION, (stray, cast) -> embedding(stray, Frames.endpoint(forbidden(cast) + ":40000"))),

	DEST_MISMATCH(Group.DESTINATION, (stray, cast) -> embedding(stray, Frames.endpoint("192.31.196.99:40000"))),

	SOURCE_DIRECT(Group.SOURCE, (stray, cast) -> named(stray, Addresses.teredo(cast.peersServer(), 0, stray.source()))),

	SOURCE_FORWARDED(Group.SOURCE, (stray, cast) -> named(stray, cast.peerAddress()).from(cast.serverPort())),

	SOURCE_FORWARDED_BY_ITS_OWN(Group.SOURCE,
			(stray, cast) -> named(stray, cast.peerAddress())
				.from(new Endpoint(cast.peersServer(), Addresses.SERVER_PORT))),

	SOURCE_RELAY(Group.SOURCE, (stray, cast) -> named(stray, Addresses.ofNative(cast.random()))),

	SOURCE_6TO4(Group.SOURCE, (stray, cast) -> named(stray, Addresses.sixToFour(stray.source().address()))),

	SOURCE_6TO4_OF_ANOTHER(Group.SOURCE, (stray, cast) -> named(stray, Addresses.sixToFour(cast.relay().address()))),

	SOURCE_BEHIND_NAT(Group.SOURCE,
			(stray, cast) -> named(stray, cast.peerAddress()).from(new Endpoint(Frames.ipv4("10.9.8.7"), 50_000))),

	SOURCE_MISMATCH(Group.SOURCE, (stray, cast) -> named(stray, cast.peerAddress()).from(cast.relay())),

	SOURCE_OPAQUE(Group.SOURCE, (stray, cast) -> named(stray, Addresses.ofRelay(cast.random()))),

	SERVER_MATCH(Group.SERVER, (stray, cast) -> stray.from(server(cast, 0))),

	SERVER_SECONDARY(Group.SERVER, (stray, cast) -> stray.from(server(cast, 1))),

	SERVER_BEFORE(Group.SERVER, (stray, cast) -> stray.from(server(cast, -1))),

	SERVER_TWO_OFF(Group.SERVER, (stray, cast) -> stray.from(server(cast, 2))),

	SERVER_NAMED(Group.SERVER,
			(stray, cast) -> named(stray, Addresses.ofServer(cast.relay().address()))
				.from(new Endpoint(cast.relay().address(), Addresses.SERVER_PORT))),

	SERVER_NAMED_FALSELY(Group.SERVER,
			(stray, cast) -> named(stray, Addresses.ofServer(cast.peersServer()))
				.from(new Endpoint(cast.relay().address(), Addresses.SERVER_PORT))),

	SERVER_NAMED_IMPOSSIBLY(Group.SERVER,
			(stray, cast) -> named(stray, Addresses.ofServer(Frames.ipv4("10.0.0.1"))).from(server(cast, 0))),

	SERVER_FOREIGN(Group.SERVER,
			(stray, cast) -> stray.from(new Endpoint(cast.relay().address(), Addresses.SERVER_PORT))),

	TO_SERVER(Group.SERVER, (stray, cast) -> stray.to(new Endpoint(cast.peersServer(), Addresses.SERVER_PORT))),

	TO_SERVERS_OTHER_ADDRESS(Group.SERVER,
			(stray, cast) -> stray
				.to(new Endpoint(new Ipv4Address(cast.peersServer().bits() + 1), Addresses.SERVER_PORT))),

	TO_FOREIGN_SERVER(Group.SERVER,
			(stray, cast) -> stray.to(new Endpoint(cast.relay().address(), Addresses.SERVER_PORT))),

	BOTH_ON_SERVER_PORT(Group.SERVER,
			(stray, cast) -> stray.from(server(cast, 0)).to(new Endpoint(cast.peersServer(), Addresses.SERVER_PORT)));

	private static final List<String> FORBIDDEN = List.of("0.1.2.3", "10.1.2.3", "127.0.0.1", "169.254.1.2",
			"172.16.0.1", "172.31.255.254", "192.168.0.1", "192.88.99.1", "224.0.0.1", "239.1.2.3", "255.255.255.255");

	private final Group group;

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final BiFunction<Stray, Cast, Stray> change;

	Twist(Group group, BiFunction<Stray, Cast, Stray> change) {
		this.group = group;
		this.change = change;
	}

	/** Which of the three verdicts it is about. */
	public enum Group {

		DESTINATION, SOURCE, SERVER

	}

	/** All of one group. */
	public static List<Twist> of(Group group) {
		return Arrays.stream(values()).filter((twist) -> twist.group == group).toList();
	}

	/** The changed packet, with these hosts. */
	public Stray applied(Stray stray, Cast cast) {
		return this.change.apply(stray, cast);
	}

	private static String forbidden(Cast cast) {
		return FORBIDDEN.get(cast.pick(FORBIDDEN.size()));
	}

	private static Endpoint server(Cast cast, int away) {
		return new Endpoint(new Ipv4Address(cast.server().bits() + away), Addresses.SERVER_PORT);
	}

	private static Stray named(Stray stray, Ipv6Address source) {
		return stray.between(source, stray.innerDestination());
	}

	private static Stray to(Stray stray, String host) {
		return stray.to(new Endpoint(Frames.ipv4(host), stray.destination().port()));
	}

	private static Endpoint turned(Stray stray, IntUnaryOperator turn) {
		int bits = turn.applyAsInt(stray.destination().address().bits());
		return new Endpoint(new Ipv4Address(bits), stray.destination().port());
	}

	/** Replaces the client that the inner destination embeds, if it embeds one. */
	private static Stray embedding(Stray stray, Endpoint client) {
		Embedded there = Embedded.in(stray.innerDestination());
		return (there == null) ? stray
				: stray.between(stray.innerSource(), Addresses.teredo(there.server(), there.flags(), client));
	}

}
