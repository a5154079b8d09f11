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

/** Which packets show that somebody here speaks Teredo. */
class OwnTrafficSignTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private static final String ELSEWHERE = "203.0.113.200:7";

	/** A client's end inside its NAT. */
	private static final String INSIDE = "10.0.1.2:5000";

	private final SignSheet sheet = new SignSheet();

	@Test
	void thisMachineSendsWhatTheLinkLayerMarksAsSent() {
		this.sheet.shown(bubble(RICK, PEER, PEER).way(Direction.FROM_US))
			.beside(bubble(PEER, RICK, RICK), bubble(RICK, PEER, PEER).way(Direction.UNKNOWN))
			.gives(Reason.SENT_BY_THIS_MACHINE, 3);
	}

	@Test
	void aPrivateOrASharedSenderIsBehindANat() {
		this.sheet.shown(bubble("10.0.1.2:4000", PEER, PEER), bubble("100.64.0.9:4000", PEER, PEER))
			.beside(bubble("100.128.0.9:4000", RICK, RICK))
			.gives(Reason.SENT_FROM_BEHIND_NAT, 3);
	}

	@Test
	void anAdvertisementAnswersASolicitationByItsNonce() {
		this.sheet.beside(solicitation(RICK).nonce(7))
			.shown(advertisement(RICK).nonce(7))
			.beside(advertisement(RICK).nonce(8), advertisement(RICK))
			.gives(Reason.SOLICITATION_ANSWERED, 4);
	}

	@Test
	void theLatestNoncesAreRemembered() {
		for (int nonce = 1; nonce <= 5_000; nonce++) {
			this.sheet.beside(solicitation(RICK).nonce(nonce));
			if (nonce % 1_000 == 0) {
				this.sheet.beside(solicitation(RICK).nonce(1));
			}
		}
		this.sheet.shown(advertisement(RICK).nonce(5_000), advertisement(RICK).nonce(1))
			.beside(advertisement(RICK).nonce(2))
			.gives(Reason.SOLICITATION_ANSWERED, 5_008);
	}

	@Test
	void whatIsNotStrayAndNamesAToldMappingIsTheClients() {
		this.sheet.beside(advertisement(INSIDE).origin(RICK))
			.shown(bubble(PEER, INSIDE, RICK))
			.beside(bubble(PEER, INSIDE, ELSEWHERE), bubble(PEER, ELSEWHERE, RICK))
			.gives(Reason.CLIENT_IS_MAPPING_TOLD_HERE, 4);
	}

	@Test
	void aDialogueIsWhatGoesToAnEndThatSends() {
		this.sheet.shown(bubble(PEER, RICK, RICK), bubble(RICK, PEER, PEER))
			.beside(bubble(PEER, "198.51.100.17:7", RICK))
			.gives(Reason.PART_OF_A_DIALOGUE, 3);
	}

	@Test
	void discoveryIsAKindOfItsOwn() {
		this.sheet
			.shown(packet("10.0.0.2:4000", "224.0.0.253:3544").inner(teredo(SERVER, RICK), "ff02::1")
				.kind(PacketKind.BUBBLE_DISCOVERY))
			.beside(bubble("10.0.0.2:4000", PEER, PEER))
			.gives(Reason.DISCOVERY_ON_THIS_LINK, 2);
	}

	@Test
	void keepAlivesAre15To45SecondsApart() {
		this.sheet.shown(4, 15 * SECOND, solicitation("10.0.0.2:1"))
			.shown(4, 45 * SECOND, solicitation("10.0.0.2:2"))
			.beside(4, 15 * SECOND - 1, solicitation("10.0.0.2:3"))
			.beside(4, 45 * SECOND + 1, solicitation("10.0.0.2:4"))
			.gives(Reason.KEEPALIVE_CADENCE, 16);
	}

	@Test
	void keepAlivesAreSolicitationsAndFourAtLeast() {
		this.sheet.shown(4, 30 * SECOND, solicitation("10.0.0.2:1"))
			.beside(3, 30 * SECOND, solicitation("10.0.0.2:2"))
			.beside(4, 30 * SECOND, advertisement("10.0.0.2:1"))
			.gives(Reason.KEEPALIVE_CADENCE, 11);
	}

	@Test
	void nobodyAskedForWhatComesToAnEndThatNeverSends() {
		this.sheet.shown(bubble(PEER, RICK, RICK), bubble(PEER, "203.0.113.5:6", RICK))
			.beside(bubble("203.0.113.5:5", RICK, RICK).way(Direction.FROM_US), bubble(PEER, "203.0.113.5:5", RICK),
					bubble("10.0.0.2:4000", RICK, RICK))
			.gives(Reason.UNASKED, 5);
	}

	@Test
	void aToldMappingIsAskedForBehindItsNatAndNowhereElse() {
		String besideInside = "10.0.1.9:7";
		this.sheet.beside(advertisement(INSIDE).origin(RICK), bubble(PEER, besideInside, RICK))
			.shown(bubble(PEER, besideInside, ELSEWHERE), bubble(PEER, ELSEWHERE, RICK),
					packet(PEER, besideInside).inner(teredo(SERVER, PEER), OPAQUE))
			.gives(Reason.UNASKED, 5);
	}

	private static TestPacket bubble(String source, String destination, String client) {
		return packet(source, destination).inner(OPAQUE, teredo(SERVER, client));
	}

	private static TestPacket solicitation(String source) {
		return packet(source, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION)
			.way(Direction.TO_OTHER);
	}

	private static TestPacket advertisement(String destination) {
		return packet(SERVER + ":3544", destination).inner(serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

}
