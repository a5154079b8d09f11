package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** What the makers of packets look like, and by what. */
class FingerprintTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private static final String CLIENT = teredo(SERVER, PEER);

	private static final String NEW_CLIENT = "2001:0:c000:201:28a5:63bf:39cc:9bb2";

	private static List<Fingerprint> of(TestPacket... packets) {
		Diagnosed diagnosed = new Diagnosed();
		for (TestPacket packet : packets) {
			diagnosed.add(packet);
		}
		return diagnosed.finish().conversations().getFirst().fingerprints();
	}

	private static Fingerprint sender(Likeness likeness, Mark... marks) {
		return new Fingerprint(Mark.Part.SENDER, likeness, List.of(marks));
	}

	private static Fingerprint server(Likeness likeness, Mark... marks) {
		return new Fingerprint(Mark.Part.SERVER, likeness, List.of(marks));
	}

	private static TestPacket bubble(String inner) {
		return packet(PEER, RICK).inner(inner, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_DIRECT);
	}

	private static TestPacket advertisement(long reachable, long mtu, String prefix) {
		RouterAdvertisement told = new RouterAdvertisement(0, reachable, 2000, Frames.ipv6(prefix), 64, 1, mtu);
		return packet(SERVER + ":3544", RICK)
			.inner(serverIdentifier(SERVER), "fe80::ffff:ffff:fffe", new Transport.Icmpv6(134, 0, told, null))
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

	@Test
	void hopLimit21IsLikeWindows() {
		assertThat(of(bubble(CLIENT).hopLimit(21)))
			.containsExactly(sender(Likeness.WINDOWS, Mark.BUBBLE_HOP_LIMIT_21, Mark.FLAGS_RFC_4380));
	}

	@Test
	void trailersAreLikeWindows7() {
		assertThat(of(bubble(NEW_CLIENT).hopLimit(21).trailer(Trailer.NONCE, "01020304")))
			.containsExactly(sender(Likeness.WINDOWS_7, Mark.BUBBLE_HOP_LIMIT_21, Mark.TRAILERS, Mark.FLAGS_RFC_5991));
	}

	@Test
	void junkBehindABubbleIsNoTrailerOfWindows() {
		assertThat(of(bubble(CLIENT).hopLimit(21).trailer(0x80, "01")).getFirst().marks())
			.doesNotContain(Mark.TRAILERS);
		assertThat(of(bubble(CLIENT).hopLimit(21).trailer(Trailer.NONCE, "01")).getFirst().marks())
			.doesNotContain(Mark.TRAILERS);
	}

	@Test
	void hopLimit0IsLikeMiredo() {
		assertThat(of(bubble(OPAQUE)))
			.containsExactly(sender(Likeness.MIREDO, Mark.BUBBLE_HOP_LIMIT_0, Mark.RELAY_IDENTIFIER));
	}

	@Test
	void anIdentifierThatBeginsWithZerosIsNoRelays() {
		assertThat(of(bubble("fe80::5:6:7"))).containsExactly(sender(Likeness.MIREDO, Mark.BUBBLE_HOP_LIMIT_0));
	}

	@Test
	void whoAnswersARelayTakesItsHopLimit() {
		TestPacket answer = packet(PEER, RICK).inner(CLIENT, OPAQUE).kind(PacketKind.BUBBLE_DIRECT);
		assertThat(of(answer)).containsExactly(new Fingerprint(Mark.Part.SENDER, null, List.of(Mark.FLAGS_RFC_4380)));
	}

	@Test
	void miredoNeverHasTrailers() {
		assertThat(of(bubble(OPAQUE).trailer(Trailer.NONCE, "01020304")).getFirst().likeness())
			.isEqualTo(Likeness.MIXED);
	}

	@Test
	void anotherHopLimitIsOfNoKnownMaker() {
		assertThat(of(bubble(CLIENT).hopLimit(64))).containsExactly(
				new Fingerprint(Mark.Part.SENDER, null, List.of(Mark.BUBBLE_HOP_LIMIT_OTHER, Mark.FLAGS_RFC_4380)));
	}

	@ParameterizedTest
	@CsvSource({ "fe80::8000:ffff:ffff:fffd, WINDOWS_XP, SOLICITS_AS_XP",
			"fe80::8000:5445:5245:444f, MIREDO, SOLICITS_AS_MIREDO", "fe80::ffff:ffff:fffe,, SOLICITS_WITHOUT_CONE",
			"fe80::ffff:ffff:ffff,, SOLICITS_WITHOUT_CONE" })
	void solicitationsTellBySource(String source, Likeness likeness, Mark mark) {
		assertThat(of(packet(RICK, SERVER + ":3544").inner(source, "ff02::2").kind(PacketKind.ROUTER_SOLICITATION)))
			.containsExactly(new Fingerprint(Mark.Part.SENDER, likeness, List.of(mark)));
	}

	@Test
	void aNonceThatIsUsedAgainIsAHabitAndNoReplay() {
		TestPacket solicitation = packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:fffe", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION)
			.nonce(7);
		assertThat(of(solicitation, solicitation)).singleElement()
			.satisfies((it) -> assertThat(it.marks()).contains(Mark.NONCE_USED_AGAIN));
		assertThat(of(solicitation).getFirst().marks()).doesNotContain(Mark.NONCE_USED_AGAIN);
	}

	@Test
	void echoAndDataTellByTheirHopLimits() {
		TestPacket echo = packet(PEER, SERVER + ":3544").inner(CLIENT, "2001:db8::1")
			.kind(PacketKind.ECHO_REQUEST)
			.hopLimit(21);
		assertThat(of(echo).getFirst().marks()).contains(Mark.ECHO_HOP_LIMIT_21);
		assertThat(of(echo.hopLimit(128)).getFirst().likeness()).isEqualTo(Likeness.MIREDO);
		TestPacket ping = packet(PEER, "198.51.100.99:40000").inner(CLIENT, "2001:db8::1")
			.kind(PacketKind.ECHO_REQUEST)
			.hopLimit(128);
		assertThat(of(ping).getFirst().marks()).doesNotContain(Mark.ECHO_HOP_LIMIT_128);
		TestPacket data = packet(PEER, RICK).inner(CLIENT, teredo(SERVER, RICK)).kind(PacketKind.TCP).hopLimit(128);
		assertThat(of(data).getFirst().likeness()).isEqualTo(Likeness.WINDOWS);
		TestPacket relayed = packet(PEER, RICK).inner("2001:db8::1", teredo(SERVER, RICK))
			.kind(PacketKind.TCP)
			.hopLimit(128);
		assertThat(of(relayed)).isEmpty();
	}

	@Test
	void advertisementsTellTheServer() {
		assertThat(of(advertisement(0, 1280, "2001:0:c000:201::")))
			.containsExactly(server(Likeness.MIREDO_SERVER, Mark.ADVERTISES_MTU));
		assertThat(of(advertisement(0, 0, "2001:0:c000:201::")))
			.containsExactly(server(Likeness.MICROSOFT_SERVER, Mark.ADVERTISES_AS_2008));
		assertThat(of(advertisement(15_000, 0, "2001:0:c000:201:ff00:0:20:100")))
			.containsExactly(server(Likeness.MICROSOFT_SERVER, Mark.ADVERTISES_AS_2013, Mark.PREFIX_WITH_GARBAGE));
		assertThat(of(advertisement(15_000, 1280, "2001:0:c000:201:ff00:0:20:100")).getFirst().likeness())
			.isEqualTo(Likeness.MIXED);
		assertThat(of(advertisement(5, 0, "2001:0:c000:201::"))).isEmpty();
	}

	@Test
	void whatAServerHandsOnTellsOfBoth() {
		TestPacket handedOn = packet(SERVER + ":3544", RICK).inner(CLIENT, teredo(SERVER, RICK))
			.kind(PacketKind.BUBBLE_FROM_SERVER)
			.hopLimit(21);
		assertThat(of(handedOn)).containsExactly(
				sender(Likeness.WINDOWS, Mark.BUBBLE_HOP_LIMIT_21, Mark.FLAGS_RFC_4380),
				server(Likeness.MICROSOFT_SERVER, Mark.NO_ORIGIN_BEFORE_CLIENT));
		assertThat(of(handedOn.origin(PEER)).get(1))
			.isEqualTo(new Fingerprint(Mark.Part.SERVER, null, List.of(Mark.ORIGIN_BEFORE_CLIENT)));
	}

	@Test
	void aServersOwnBubbleIsTheServers() {
		TestPacket own = packet(SERVER + ":3544", RICK).inner(serverIdentifier(SERVER), teredo(SERVER, RICK))
			.kind(PacketKind.BUBBLE_FROM_SERVER)
			.hopLimit(21);
		assertThat(of(own)).containsExactly(server(Likeness.MICROSOFT_SERVER, Mark.SERVER_BUBBLE_HOP_LIMIT_21));
	}

	@Test
	void thePrefixAndThePortOfOldTell() {
		assertThat(of(bubble("3ffe:831f:c000:201:0:3cab:39ed:fff6").hopLimit(21))).containsExactly(
				sender(Likeness.WINDOWS_XP, Mark.BUBBLE_HOP_LIMIT_21, Mark.OBSOLETE_PREFIX, Mark.FLAGS_RFC_4380));
		TestPacket relayed = packet("198.18.0.9:3545", RICK).inner("2001:db8::1", teredo(SERVER, RICK))
			.kind(PacketKind.UDP);
		assertThat(of(relayed)).containsExactly(sender(Likeness.MIREDO, Mark.PORT_3545));
	}

	@Test
	void everyMarkHasABitOfItsOwn() {
		int bits = 0;
		for (Mark mark : Mark.values()) {
			assertThat(bits & mark.bit()).isZero();
			bits |= mark.bit();
		}
		assertThat(Integer.bitCount(bits)).isEqualTo(Mark.values().length);
	}

}
