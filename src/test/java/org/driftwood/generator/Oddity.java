package org.driftwood.generator;

import java.util.function.BiFunction;

import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.generator.OuterHeader.Length;
import org.driftwood.generator.OuterHeader.Sum;

/** One thing that is odd about a packet, or breaks it. */
public enum Oddity {

	OBSOLETE_PREFIX((stray, cast) -> stray.between(stray.innerSource(),
			Addresses.obsolete(cast.server(), 0x8000, cast.client()))),

	RESERVED_FLAG((stray, cast) -> flagged(stray, cast, 0x4000)),

	UNIVERSAL_FLAG((stray, cast) -> flagged(stray, cast, 0x0200)),

	GROUP_FLAG((stray, cast) -> flagged(stray, cast, 0x0100)),

	FORBIDDEN_SERVER((stray, cast) -> stray.between(stray.innerSource(),
			Addresses.teredo(Frames.ipv4("172.20.1.1"), 0, cast.client()))),

	SPECIAL_SERVER((stray, cast) -> stray.between(stray.innerSource(),
			Addresses.teredo(Frames.ipv4("198.19.1.1"), 0, cast.client()))),

	FORBIDDEN_SENDER((stray, cast) -> sending(stray, cast, "192.168.3.4:40000")),

	SPECIAL_SENDER((stray, cast) -> sending(stray, cast, "240.1.2.3:40000")),

	SHARED_SENDER((stray, cast) -> sending(stray, cast, "100.127.2.3:40000")),

	PORT_ZERO((stray, cast) -> sending(stray, cast, "192.31.196.8:0")),

	PORT_OF_SERVERS((stray, cast) -> sending(stray, cast, "192.31.196.8:3544")),

	FORBIDDEN_ORIGIN((stray, cast) -> stray.withOrigin("127.0.0.1:40000")),

	ORIGIN_PORT_ZERO((stray, cast) -> stray.withOrigin("192.31.196.8:0")),

	SPECIAL_ORIGIN((stray, cast) -> stray.withOrigin("192.0.0.8:40000")),

	ORIGIN((stray, cast) -> stray.withOrigin(cast.peer())),

	AUTHENTICATION((stray, cast) -> stray.withNonce(cast.random())),

	AUTHENTICATION_WITH_ALL(
			(stray, cast) -> stray.withAuthentication("6472696674", "000102030405060708090a0b0c0d0e0f", 7, 0)),

	LONGEST_IDENTIFIER((stray, cast) -> stray.withAuthentication("00".repeat(255), "", 7, 0).endingAfter(60)),

	CONFIRMATION((stray, cast) -> stray.withAuthentication("", "", 7, 1)),

	JUNK((stray, cast) -> stray.withJunk("01 05 aabb")),

	JUNK_BYTE((stray, cast) -> stray.withJunk("01")),

	TRAILER_OF_WRONG_LENGTH((stray, cast) -> stray.withTrailer(1 + 3 * cast.pick(2), "0102030405")),

	ALTERNATE_OF_WRONG_LENGTH((stray, cast) -> stray.withTrailer(3, "0000 0a010203")),

	FIVE_ALTERNATES((stray, cast) -> stray.withTrailer(3, "0000" + "0a010203c822".repeat(5))),

	FOUR_ALTERNATES((stray, cast) -> stray.withTrailer(3, "0000" + "c0000201c822".repeat(3) + "6440 0102 c822")),

	PUBLIC_ALTERNATE((stray, cast) -> stray.withTrailer(3, "0000 c0000201c822")),

	UNKNOWN_TRAILER((stray, cast) -> stray.withTrailer(0x81, "").withTrailer(0x02, "01").withTrailer(0xff, "0102")),

	DROPPING_TRAILER((stray, cast) -> stray.withTrailer(0x41, "01").withTrailer(0x7f, "")),

	DONT_FRAGMENT((stray, cast) -> stray.under(stray.header().whole())),

	UDP_SUM_WRONG((stray, cast) -> stray.under(stray.header().sum(Sum.WRONG))),

	UDP_SUM_ABSENT((stray, cast) -> stray.under(stray.header().sum(Sum.ABSENT))),

	UDP_SUM_LEFT_TO_THE_CARD((stray, cast) -> stray.under(stray.header().sum(Sum.WRONG)).going(Direction.FROM_US)),

	TO_ANOTHER((stray, cast) -> stray.going(Direction.TO_OTHER)),

	UDP_LENGTH_IMPOSSIBLE((stray, cast) -> stray.under(stray.header().length(Length.IMPOSSIBLE))),

	UDP_LENGTH_BEYOND((stray, cast) -> stray.under(stray.header().length(Length.BEYOND_IPV4))),

	IPV4_LENGTH_UNTOLD((stray, cast) -> stray.under(stray.header().length(Length.IPV4_UNTOLD))),

	IPV4_OPTIONS((stray, cast) -> stray.under(stray.header().options(4 * (1 + cast.pick(10))))),

	BEHIND_UDP((stray, cast) -> stray.under(stray.header().behindUdp(1 + cast.pick(20)))),

	HOPS_255((stray, cast) -> stray.under(stray.header().timeToLive(255))),

	IPV6_LENGTH_IMPOSSIBLE((stray, cast) -> stray.claimingMore(3000)),

	ENDS_IN_LEAD((stray, cast) -> stray.endingAfter(cast.pick(20))),

	ENDS_IN_IPV6((stray, cast) -> stray.endingAfter(20 + cast.pick(40)).claimingMore(3000)),

	NOTHING_AT_ALL((stray, cast) -> stray.endingAfter(0));

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final BiFunction<Stray, Cast, Stray> change;

	Oddity(BiFunction<Stray, Cast, Stray> change) {
		this.change = change;
	}

	/** The packet with the oddity. */
	public Stray applied(Stray stray, Cast cast) {
		return this.change.apply(stray, cast);
	}

	private static Stray flagged(Stray stray, Cast cast, int flags) {
		return stray.between(stray.innerSource(), Addresses.teredo(cast.server(), flags, cast.client()));
	}

	private static Stray sending(Stray stray, Cast cast, String mapped) {
		Endpoint client = Frames.endpoint(mapped);
		Ipv6Address source = Addresses.teredo(cast.peersServer(), 0x2041, client);
		return stray.between(source, stray.innerDestination());
	}

}
