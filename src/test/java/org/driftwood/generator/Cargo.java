package org.driftwood.generator;

import java.util.function.Function;

import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv6Address;

/** What a packet may carry that none of the scenes does: odd, broken or rare. */
public enum Cargo {

	NOTHING_BEHIND_OPTIONS((cast) -> Message.nothing().behind(60)),

	SOLICITATION((cast) -> Message.solicitation()),

	SOLICITATION_SUMMED_WRONGLY((cast) -> Message.solicitation().withWrongChecksum()),

	ECHO_SUMMED_WRONGLY((cast) -> Message.echoRequest(7).withWrongChecksum()),

	ECHO_BEHIND_OPTIONS_SUMMED_WRONGLY((cast) -> Message.echoReply(7).withWrongChecksum().behind(0, 60)),

	/** The routing header may hold the address that was summed. */
	ECHO_ROUTED((cast) -> Message.echoReply(7).withWrongChecksum().behind(43)),

	TCP_BEHIND_ALL((cast) -> Message.tcp(443, 50_000, 0x12).behind(0, 60, 43, 44, 51, 60)),

	UDP_BEHIND_EIGHT((cast) -> Message.udp(6881, 50_000, 12).behind(0, 60, 60, 60, 60, 60, 60, 60)),

	UDP_BEHIND_NINE((cast) -> Message.udp(6881, 50_000, 12).behind(0, 60, 60, 60, 60, 60, 60, 60, 60)),

	HEADER_BROKEN((cast) -> Extensions.broken()),

	TCP_BROKEN((cast) -> Message.broken(6)),

	UDP_BROKEN((cast) -> Message.broken(17)),

	ICMPV6_BROKEN((cast) -> Message.broken(58)),

	ADVERTISEMENT((cast) -> Advertisement.of(cast.server())),

	ADVERTISEMENT_OF_ANOTHER((cast) -> Advertisement.of(cast.peersServer())),

	ADVERTISEMENT_SUMMED_WRONGLY((cast) -> Advertisement.of(cast.server()).withWrongChecksum()),

	ADVERTISEMENT_OF_NOTHING((cast) -> new Advertisement().message()),

	/** Miredo's. */
	ADVERTISEMENT_WITH_MTU((cast) -> new Advertisement().prefix(prefix(cast), 64).mtu(1280).message()),

	ADVERTISEMENT_TWICE((cast) -> new Advertisement().prefix(prefix(cast), 64).prefix(prefix(cast), 64).message()),

	ADVERTISEMENT_OF_TOO_MUCH((cast) -> new Advertisement().prefix(prefix(cast), 48).message()),

	ADVERTISEMENT_OF_NATIVE((cast) -> new Advertisement().prefix(Addresses.ofNative(1), 64).message()),

	ADVERTISEMENT_BROKEN((cast) -> new Advertisement().prefix(prefix(cast), 64).brokenOption().message()),

	TEREDO((cast) -> Message.holding(Scene.BUBBLE_DIRECT.with(cast))),

	TEREDO_FROM_SERVER((cast) -> Message.holding(Scene.BUBBLE_FROM_SERVER.with(cast))),

	/** A whole Ethernet's worth in a tunnel that holds less. */
	TOO_MUCH((cast) -> Message.udp(6881, 50_000, 1233)),

	JUST_NOT_TOO_MUCH((cast) -> Message.udp(6881, 50_000, 1232)),

	EVERY_FLAG((cast) -> Message.tcp(443, 50_000, 0xff)),

	UNKNOWN((cast) -> Message.protocol(253));

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final Function<Cast, Message> loading;

	Cargo(Function<Cast, Message> loading) {
		this.loading = loading;
	}

	/** The packet with this instead of what it carries. */
	public Stray in(Stray stray, Cast cast) {
		return stray.carryingInstead(this.loading.apply(cast));
	}

	private static Ipv6Address prefix(Cast cast) {
		int server = cast.server().bits();
		return Frames.ipv6("2001:0:%x:%x::".formatted(server >>> 16, server & 0xffff));
	}

}
