package org.driftwood.generator;

import java.util.function.Function;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;

/** What honest Teredo hosts send each other: a packet of each kind, as it should be. */
public enum Scene {

	/** First leg of an indirect bubble. */
	BUBBLE_TO_SERVER((cast) -> fromPeer(Message.nothing(), cast).to(cast.serverPort())),

	/** The same of Windows, with its trailers. */
	BUBBLE_TO_SERVER_WITH_TRAILERS((cast) -> withTrailers(fromPeer(Message.nothing(), cast).to(cast.serverPort()))),

	/** Second leg, with the origin that the server adds. */
	BUBBLE_FROM_SERVER((cast) -> fromPeer(Message.nothing(), cast).from(cast.serverPort())
		.to(cast.client())
		.withOrigin(cast.peer())),

	/** Second leg of a relay's bubble, without a hop to live. */
	BUBBLE_OF_RELAY((cast) -> Stray.carrying(Message.nothing())
		.from(cast.serverPort())
		.to(cast.client())
		.between(Addresses.ofRelay(cast.random()), cast.clientAddress())
		.withOrigin(cast.relay())
		.withHopLimit(0)),

	BUBBLE_DIRECT((cast) -> fromPeer(Message.nothing(), cast).to(cast.client())),

	/** One that refreshes a peer, with the trailers of RFC 6081. */
	BUBBLE_REFRESHING((cast) -> fromPeer(Message.nothing(), cast).to(cast.client())
		.withTrailer(1, "c0ffee01")
		.withTrailer(4, "00000000")
		.withTrailer(5, "c351")),

	/** A client's answer to a relay. */
	BUBBLE_TO_RELAY((cast) -> Stray.carrying(Message.nothing())
		.from(cast.client())
		.to(new Endpoint(cast.relay().address(), Addresses.SERVER_PORT))
		.between(cast.clientAddress(), Addresses.ofRelay(cast.random()))),

	BUBBLE_DISCOVERY((cast) -> Stray.carrying(Message.nothing())
		.from(Frames.endpoint("10.1.2.3:51234"))
		.to(new Endpoint(Addresses.DISCOVERY, Addresses.SERVER_PORT))
		.between(cast.peerAddress(), Addresses.ALL_NODES)
		.withHopLimit(1)
		.under(OuterHeader.USUAL.timeToLive(1))),

	BUBBLE_NONZERO((cast) -> fromPeer(Message.nothingAnd("0102030405"), cast).to(cast.client())),

	ROUTER_SOLICITATION((cast) -> Stray.carrying(Message.solicitation())
		.from(cast.client())
		.to(cast.serverPort())
		.between((cast.pick(2) == 0) ? Addresses.CLIENT : Addresses.CONE_CLIENT, Addresses.ALL_ROUTERS)
		.withNonce(cast.random())
		.withHopLimit(255)),

	/** Without authentication, which RFC 4380 leaves to the client. */
	ROUTER_SOLICITATION_BARE((cast) -> Stray.carrying(Message.solicitation())
		.from(cast.client())
		.to(cast.serverPort())
		.between(Addresses.CLIENT, Addresses.ALL_ROUTERS)
		.withHopLimit(255)),

	ROUTER_ADVERTISEMENT((cast) -> Stray.carrying(Advertisement.of(cast.server()))
		.from(cast.serverPort())
		.to(cast.client())
		.between(Addresses.ofServer(cast.server()), Addresses.CLIENT)
		.withNonce(cast.random())
		.withOrigin(cast.client())
		.withHopLimit(255)),

	/** A client tests its way to a native host (RFC 4380 5.2.9). */
	ECHO_REQUEST((cast) -> Stray.carrying(Message.echoRequest(cast.pick(1000)))
		.from(cast.client())
		.to(cast.serverPort())
		.between(cast.clientAddress(), Addresses.ofNative(cast.random()))),

	/** And the answer, by way of a relay. */
	ECHO_REPLY((cast) -> fromRelay(Message.echoReply(cast.pick(1000)), cast)),

	ICMPV6_ERROR((cast) -> fromRelay(
			Message.error(1 + cast.pick(4), cast.clientAddress(), Addresses.ofNative(cast.random())), cast)),

	ICMPV6_OTHER((cast) -> fromPeer(Message.icmpv6(135 + cast.pick(3), 0, "00000000 20010000 00000000"), cast)
		.to(cast.client())),

	TCP((cast) -> fromRelay(Message.tcp(443, 50_000 + cast.pick(999), cast.pick(256)), cast).withHopLimit(57)),

	UDP((cast) -> fromPeer(Message.udp(6881, 50_000, cast.pick(900)), cast).to(cast.client()).withHopLimit(128)),

	/** SCTP and ESP. */
	OTHER_TRANSPORT((cast) -> fromPeer(Message.protocol((cast.pick(2) == 0) ? 132 : 50), cast).to(cast.client())),

	OTHER((cast) -> fromPeer(Message.protocol(200), cast).to(cast.client()));

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final Function<Cast, Stray> play;

	Scene(Function<Cast, Stray> play) {
		this.play = play;
	}

	/** The packet, with these hosts. */
	public Stray with(Cast cast) {
		return this.play.apply(cast);
	}

	private static Stray fromPeer(Message message, Cast cast) {
		return Stray.carrying(message).from(cast.peer()).between(cast.peerAddress(), cast.clientAddress());
	}

	private static Stray fromRelay(Message message, Cast cast) {
		return Stray.carrying(message)
			.from(cast.relay())
			.to(cast.client())
			.between(Addresses.ofNative(cast.random()), cast.clientAddress());
	}

	private static Stray withTrailers(Stray stray) {
		return stray.withTrailer(1, "c0ffee01").withTrailer(3, "0000 0a010203 c822").withTrailer(5, "c351");
	}

}
