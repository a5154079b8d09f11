package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** The verdicts about the server, one by one (spec 8). */
class ServerVerdictTests {

	private static final String RICK = "198.51.100.17:41829";

	@Test
	void knowsTheNamedServer() {
		assertThat(from(SERVER + ":3544", OPAQUE)).isEqualTo(ServerVerdict.SERVER_MATCH);
	}

	@Test
	void knowsItsOtherAddress() {
		assertThat(from("192.0.2.2:3544", OPAQUE)).isEqualTo(ServerVerdict.SERVER_SECONDARY);
		assertThat(from("192.0.2.0:3544", OPAQUE)).isEqualTo(ServerVerdict.SERVER_SECONDARY);
	}

	@Test
	void knowsAServerThatNamesItself() {
		assertThat(from("192.0.2.99:3544", serverIdentifier("192.0.2.99"))).isEqualTo(ServerVerdict.SERVER_SECONDARY);
	}

	@Test
	void callsOthersOnThatPortForeign() {
		assertThat(from("192.0.2.99:3544", OPAQUE)).isEqualTo(ServerVerdict.RELAY_OR_FOREIGN);
	}

	@Test
	void doesNotTakeTheFarthestAddressForANeighbour() {
		assertThat(from("64.0.2.1:3544", OPAQUE)).isEqualTo(ServerVerdict.RELAY_OR_FOREIGN);
	}

	@Test
	void saysNothingOffThatPort() {
		assertThat(from("192.0.2.1:3545", OPAQUE)).isNull();
	}

	@Test
	void believesAnAdvertisementOfTheServerItself() {
		assertThat(advertisement("192.0.2.1:3544", SERVER)).isEqualTo(ServerVerdict.SERVER_MATCH);
	}

	@Test
	void believesAnAdvertisementFromTheNextAddress() {
		assertThat(advertisement("192.0.2.2:3544", SERVER)).isEqualTo(ServerVerdict.SERVER_SECONDARY);
	}

	@Test
	void suspectsAnAdvertisementThatNamesAnother() {
		assertThat(advertisement("192.0.2.0:3544", SERVER)).isEqualTo(ServerVerdict.SERVER_SPOOF_SUSPECT);
		assertThat(advertisement("203.0.113.66:3544", SERVER)).isEqualTo(ServerVerdict.SERVER_SPOOF_SUSPECT);
	}

	@Test
	void comparesTheReceiverWithTheSendersServer() {
		assertThat(to("192.0.2.1:3544")).isEqualTo(ServerVerdict.SERVER_MATCH);
		assertThat(to("192.0.2.2:3544")).isEqualTo(ServerVerdict.SERVER_SECONDARY);
		assertThat(to("203.0.113.66:3544")).isEqualTo(ServerVerdict.RELAY_OR_FOREIGN);
	}

	@Test
	void saysNothingOfAServerWhereAClientLooksForOthersOnItsLink() {
		assertThat(to("224.0.0.253:3544")).isNull();
	}

	private static @Nullable ServerVerdict from(String source, String innerSource) {
		return new Diagnosed().add(packet(source, RICK).inner(innerSource, teredo(SERVER, RICK))).server();
	}

	private static @Nullable ServerVerdict advertisement(String source, String named) {
		return new Diagnosed()
			.add(packet(source, RICK).inner(serverIdentifier(named), "fe80::ffff:ffff:fffe")
				.kind(PacketKind.ROUTER_ADVERTISEMENT))
			.server();
	}

	private static @Nullable ServerVerdict to(String destination) {
		return new Diagnosed().add(packet(RICK, destination).inner(teredo(SERVER, RICK), "2001:db8::1")).server();
	}

}
