package org.driftwood.diagnosis;

import org.driftwood.decode.Direction;
import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.driftwood.diagnosis.Diagnosed.SECOND;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Which stray packets show what about their senders. */
class SenderSignTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private static final String STRANGER = "203.0.113.66:3544";

	private final SignSheet sheet = new SignSheet();

	@Test
	void theNamedServerSendsFromItsPortAndEitherAddress() {
		this.sheet.shown(bubble(SERVER + ":3544"), bubble("192.0.2.2:3544"))
			.beside(bubble(STRANGER), bubble(SERVER + ":3545"), toServer("192.0.2.129", "192.0.2.129"))
			.gives(Reason.SERVER_IS_THE_NAMED_ONE, 5);
	}

	@Test
	void aServerThatIsNotNamedSendsFromThatPort() {
		this.sheet.shown(bubble(STRANGER))
			.beside(bubble(SERVER + ":3544"), bubble("203.0.113.66:3545"), toServer("192.0.2.129", SERVER))
			.gives(Reason.SERVER_IS_NOT_NAMED, 4);
	}

	@Test
	void anAdvertisementMayNameAnotherServer() {
		this.sheet.shown(advertisement(STRANGER))
			.beside(advertisement(SERVER + ":3544"), bubble(STRANGER))
			.gives(Reason.ADVERTISEMENT_NAMES_ANOTHER_SERVER, 3);
	}

	@Test
	void aSourceDoesNotFitWhereTheInnerOneIsAnothers() {
		this.sheet.shown(packet(PEER, RICK).inner(teredo(SERVER, "203.0.113.5:5"), teredo(SERVER, RICK)))
			.beside(packet(PEER, RICK).inner(teredo(SERVER, PEER), teredo(SERVER, RICK)),
					packet(PEER, RICK).inner("2001:4860:0:2001::68", teredo(SERVER, RICK)), bubble(PEER))
			.gives(Reason.SOURCE_DOES_NOT_FIT, 4);
	}

	@Test
	void noSourceOfAStrayPacketCanBeVerified() {
		this.sheet.shown(bubble(PEER), bubble(SERVER + ":3544"))
			.beside(packet("203.0.113.5:5", RICK).inner(OPAQUE, teredo(SERVER, RICK)).way(Direction.FROM_US))
			.gives(Reason.SOURCE_UNVERIFIABLE, 2);
	}

	@Test
	void bubblesAreThoseWithoutAPayload() {
		this.sheet.shown(bubble(PEER), bubble(PEER).kind(PacketKind.BUBBLE_FROM_SERVER))
			.beside(bubble(PEER).kind(PacketKind.BUBBLE_NONZERO), bubble(PEER).kind(PacketKind.TCP))
			.gives(Reason.STRAY_BUBBLES, 4);
	}

	@Test
	void theAllowedPaceIsTwoSecondsOrSlower() {
		long allowed = 2 * SECOND - SECOND / 10;
		this.sheet.shown(4, allowed, bubble("198.18.0.9:1"))
			.shown(4, 100_000 * SECOND, bubble("198.18.0.9:2"))
			.beside(4, allowed - 1, bubble("198.18.0.9:3"))
			.beside(3, allowed, bubble("198.18.0.9:4"))
			.beside(4, allowed, bubble(SERVER + ":3544"))
			.beside(4, allowed, bubble("198.18.0.9:5").kind(PacketKind.BUBBLE_FROM_SERVER))
			.gives(Reason.BUBBLES_AT_ALLOWED_PACE, 23);
	}

	@Test
	void aSecondApartIsTooFast() {
		this.sheet.shown(4, SECOND, bubble("198.18.0.9:1"))
			.beside(4, SECOND + 1, bubble("198.18.0.9:2"))
			.shown(4, 0, bubble("198.18.0.9:3"))
			.beside(4, SECOND, bubble(SERVER + ":3544"))
			.beside(4, SECOND, bubble("198.18.0.9:5").kind(PacketKind.TCP))
			.gives(Reason.BUBBLES_TOO_FAST, 20);
	}

	@Test
	void hopsJumpByFour() {
		this.sheet.shown(bubble("198.18.0.1:1").ttl(60), bubble("198.18.0.1:2").ttl(56))
			.beside(bubble("198.18.0.2:1").ttl(60), bubble("198.18.0.2:2").ttl(57))
			.gives(Reason.HOPS_JUMP, 1);
	}

	@Test
	void hopsAreSteadyWhereFourPacketsDifferByOneAtMost() {
		this.sheet.shown(2, SECOND, bubble("198.18.0.1:1").ttl(54))
			.shown(2, SECOND, bubble("198.18.0.1:2").ttl(53))
			.shown(4, SECOND, bubble("198.18.0.2:1").ttl(54))
			.beside(3, SECOND, bubble("198.18.0.3:1").ttl(54))
			.beside(2, SECOND, bubble("198.18.0.4:1").ttl(54))
			.beside(2, SECOND, bubble("198.18.0.4:1").ttl(52))
			.gives(Reason.HOPS_STEADY, 2);
	}

	@Test
	void idsCountWhereTheSourceHasACounter() {
		for (int id : new int[] { 100, 101, 103, 104 }) {
			this.sheet.shown(bubble("198.18.0.1:1").id(id).teredo());
		}
		for (int id : new int[] { 100, 40000, 9000, 62000 }) {
			this.sheet.beside(bubble("198.18.0.2:1").id(id).teredo());
		}
		this.sheet.gives(Reason.IDS_COUNT, 1);
	}

	@Test
	void eightReceiversAreMany() {
		for (int port = 1; port <= 8; port++) {
			this.sheet.shown(packet("198.18.0.1:1", "198.51.100.17:" + port).inner(OPAQUE, teredo(SERVER, RICK)));
		}
		for (int port = 1; port <= 7; port++) {
			this.sheet.beside(packet("198.18.0.2:1", "198.51.100.17:" + port).inner(OPAQUE, teredo(SERVER, RICK)));
		}
		this.sheet.gives(Reason.ONE_SENDER_MANY_TARGETS, 8);
	}

	@Test
	void eightClientsAreManyThoughThereIsOneReceiver() {
		for (int port = 1; port <= 9; port++) {
			this.sheet.shown(packet("198.18.0.1:1", RICK).inner(OPAQUE, teredo(SERVER, "198.51.100.17:" + port)));
		}
		this.sheet.gives(Reason.ONE_SENDER_MANY_TARGETS, 9);
	}

	@Test
	void aScannerTriesEachTargetOnceOrTwice() {
		for (int port = 1; port <= 8; port++) {
			TestPacket probe = packet("198.18.0.1:1", "198.51.100.17:" + port).inner(OPAQUE, teredo(SERVER, RICK));
			if (port < 8) {
				this.sheet.shown((port == 1) ? 2 : 1, SECOND, probe);
			}
			else {
				this.sheet.beside(3, SECOND, probe);
			}
		}
		this.sheet.beside(bubble("198.18.0.2:1")).gives(Reason.TARGETS_TRIED_ONCE, 12);
	}

	private static TestPacket bubble(String source) {
		return packet(source, RICK).inner(OPAQUE, teredo(SERVER, RICK));
	}

	private static TestPacket toServer(String server, String named) {
		return packet(PEER, server + ":3544").inner(teredo(named, PEER), "2001:4860:0:2001::68")
			.kind(PacketKind.ECHO_REQUEST);
	}

	private static TestPacket advertisement(String source) {
		return packet(source, RICK).inner(serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

}
