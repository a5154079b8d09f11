package org.driftwood.diagnosis;

import org.driftwood.decode.Direction;
import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Whose address is whose, with and without directions. */
class OwnAddressTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void theLinkLayerTellsThem() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.TO_US));
		this.diagnosed.add(stray("203.0.113.5:5", PEER).way(Direction.FROM_US));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("198.51.100.17"), OwnEvidence.SENT_TO_HERE),
				entry(ipv4("203.0.113.5"), OwnEvidence.SENT_FROM_HERE));
	}

	@Test
	void whatOthersSendEachOtherIsNotOwn() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.TO_OTHER));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).isEmpty();
	}

	@Test
	void aRouterDoesNotOwnWhatItForwards() {
		this.diagnosed.add(0, stray(PEER, RICK).way(Direction.TO_US).teredo());
		this.diagnosed.add(0, stray(PEER, RICK).ttl(53).way(Direction.FROM_US).teredo());
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).isEmpty();
	}

	@Test
	void theReceiverOfEveryPacketIsOwn() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.UNKNOWN));
		this.diagnosed.add(stray(SERVER + ":3544", RICK).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().evidence())
			.containsOnly(entry(ipv4("198.51.100.17"), OwnEvidence.ALWAYS_PRESENT));
	}

	@Test
	void ofOneSenderAndOneReceiverTheReceiverIsOwn() {
		this.diagnosed.times(3, stray(PEER, RICK).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).containsExactly(ipv4("198.51.100.17"));
	}

	@Test
	void ofTwoThatTalkBothAreHidden() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.UNKNOWN));
		this.diagnosed.add(stray(RICK, PEER).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).containsExactlyInAnyOrder(ipv4("198.51.100.17"),
				ipv4("198.18.0.9"));
	}

	@Test
	void aLoneSolicitationHidesBothEnds() {
		this.diagnosed.add(packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION)
			.way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).contains(ipv4("198.51.100.17"));
	}

	@Test
	void nobodyIsAlwaysPresentAmongMany() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.UNKNOWN));
		this.diagnosed.add(stray("203.0.113.5:5", "203.0.113.6:6").way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).isEmpty();
	}

	@Test
	void theAddressThatANatHereGivesIsOwn() {
		this.diagnosed.add(
				packet("10.0.1.2:4000", PEER).inner(teredo(SERVER, RICK), teredo(SERVER, PEER)).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsEntry(ipv4("198.51.100.17"),
				OwnEvidence.MAPPED);
	}

	private static TestPacket stray(String source, String destination) {
		return packet(source, destination).inner(OPAQUE, teredo(SERVER, RICK));
	}

}
