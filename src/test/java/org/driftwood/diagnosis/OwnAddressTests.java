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

	@Test
	void whereDirectionsAreKnownNobodyIsOwnForBeingAlwaysPresent() {
		this.diagnosed.add(stray(PEER, RICK).way(Direction.TO_US));
		this.diagnosed.add(stray(PEER, "198.51.100.18:1").way(Direction.TO_US));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).containsExactlyInAnyOrder(ipv4("198.51.100.17"),
				ipv4("198.51.100.18"));
	}

	@Test
	void whoGetsAllThatIsSentFromHereIsNotOwn() {
		this.diagnosed.add(stray(RICK, PEER).way(Direction.FROM_US));
		this.diagnosed.add(stray("198.51.100.18:1", PEER).way(Direction.FROM_US));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).containsExactlyInAnyOrder(ipv4("198.51.100.17"),
				ipv4("198.51.100.18"));
	}

	@Test
	void aServerThatCapturesWithoutDirectionsIsAlwaysPresent() {
		this.diagnosed.add(advertisement(RICK).way(Direction.UNKNOWN));
		this.diagnosed.add(advertisement(PEER).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4(SERVER), OwnEvidence.ALWAYS_PRESENT), entry(ipv4("198.51.100.17"), OwnEvidence.QUALIFIED),
				entry(ipv4("198.18.0.9"), OwnEvidence.QUALIFIED));
	}

	@Test
	void withoutDirectionsAPrivateClientThatSolicitsIsOwn() {
		this.diagnosed.add(solicitation("10.0.1.2:5", SERVER).way(Direction.UNKNOWN));
		this.diagnosed.add(solicitation("203.0.113.5:5", "192.0.2.99").way(Direction.UNKNOWN));
		this.diagnosed.add(stray("10.0.1.3:5", PEER).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().evidence())
			.containsOnly(entry(ipv4("10.0.1.2"), OwnEvidence.QUALIFIED));
	}

	@Test
	void theMappingThatAServerTellsAClientHereIsOwn() {
		this.diagnosed.add(advertisement("203.0.113.5:5").origin(RICK).way(Direction.UNKNOWN));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("203.0.113.5"), OwnEvidence.QUALIFIED), entry(ipv4("198.51.100.17"), OwnEvidence.MAPPED));
	}

	@Test
	void theMappingThatAServerTellsAStrangerIsNotOwn() {
		this.diagnosed.add(advertisement("203.0.113.5:5").origin(RICK).way(Direction.TO_OTHER));
		assertThat(this.diagnosed.finish().ownAddresses().addresses()).isEmpty();
	}

	@Test
	void theClientThatThisMachineSaysItIsIsOwn() {
		this.diagnosed.add(
				packet("203.0.113.5:5", PEER).inner(teredo(SERVER, RICK), teredo(SERVER, PEER)).way(Direction.FROM_US));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("203.0.113.5"), OwnEvidence.SENT_FROM_HERE),
				entry(ipv4("198.51.100.17"), OwnEvidence.MAPPED));
	}

	@Test
	void theClientThatAPrivateReceiverIsCalledIsOwn() {
		this.diagnosed.add(stray(PEER, "10.0.1.2:5").way(Direction.TO_US));
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("10.0.1.2"), OwnEvidence.SENT_TO_HERE), entry(ipv4("198.51.100.17"), OwnEvidence.MAPPED));
	}

	@Test
	void bothAddressesThatANatTranslatesAreOwn() {
		this.diagnosed.add(0, stray(PEER, RICK).id(7).way(Direction.UNKNOWN).teredo());
		this.diagnosed.add(0, stray(PEER, "203.0.113.5:41829").id(7).ttl(53).way(Direction.UNKNOWN).teredo());
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("198.51.100.17"), OwnEvidence.TRANSLATED_HERE),
				entry(ipv4("203.0.113.5"), OwnEvidence.TRANSLATED_HERE));
	}

	@Test
	void bothSourcesThatANatTranslatesAreOwn() {
		this.diagnosed.add(0, stray(RICK, PEER).id(7).way(Direction.UNKNOWN).teredo());
		this.diagnosed.add(0, stray("203.0.113.5:41829", PEER).id(7).ttl(53).way(Direction.UNKNOWN).teredo());
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).containsOnly(
				entry(ipv4("198.51.100.17"), OwnEvidence.TRANSLATED_HERE),
				entry(ipv4("203.0.113.5"), OwnEvidence.TRANSLATED_HERE));
	}

	@Test
	void theFirst4096MappingsAreRemembered() {
		for (int i = 0; i < 4_097; i++) {
			this.diagnosed.add(advertisement("10.0.1.2:5").origin("203.0." + (i >> 8) + "." + (i & 0xff) + ":5"));
		}
		assertThat(this.diagnosed.finish().ownAddresses().evidence()).hasSize(4_097)
			.containsEntry(ipv4("203.0.15.255"), OwnEvidence.MAPPED)
			.doesNotContainKey(ipv4("203.0.16.0"));
	}

	private static TestPacket advertisement(String destination) {
		return packet(SERVER + ":3544", destination).inner(TestPacket.serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

	private static TestPacket solicitation(String source, String server) {
		return packet(source, server + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION);
	}

	private static TestPacket stray(String source, String destination) {
		return packet(source, destination).inner(OPAQUE, teredo(SERVER, RICK));
	}

}
