package org.driftwood.diagnosis;

import org.driftwood.decode.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.driftwood.diagnosis.Diagnosed.SECOND;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Which stray packets show what about the client that they embed. */
class DestinationSignTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private static final String ELSEWHERE = "203.0.113.200:7";

	private final SignSheet sheet = new SignSheet();

	/** The last column is a client that does not show it. */
	@ParameterizedTest
	@CsvSource({ "CLIENT_IS_DESTINATION, 198.51.100.17:41829, 198.51.100.17:41829, 198.51.100.17:7",
			"CLIENT_HAS_ANOTHER_PORT, 198.51.100.17:41829, 198.51.100.17:7, 198.51.100.17:41829",
			"CLIENT_MAY_BE_THIS_NAT, 10.0.1.2:5, 198.51.100.17:41829, 100.64.1.1:5",
			"DESTINATION_NAMED_AS_SERVER, 192.0.2.1:3544, 198.51.100.17:41829, 192.0.2.1:3544",
			"COMPLEMENT_FORGOTTEN, 198.51.100.17:41829, 57.204.155.238:41829, 57.204.155.239:41829",
			"BYTES_SWAPPED, 198.51.100.17:41829, 17.100.51.198:41829, 17.100.51.199:41829",
			"CLIENT_IS_NEIGHBOUR, 198.51.100.17:41829, 198.51.100.99:41829, 198.50.100.17:41829",
			"CLIENT_IS_NEIGHBOUR, 198.51.100.17:41829, 198.51.7.99:41829, 198.51.100.17:7",
			"CLIENT_IS_ELSEWHERE, 198.51.100.17:41829, 203.0.113.200:7, 198.51.7.99:41829" })
	void countsWhatStraysInAndEmbedsSuchAClient(Reason reason, String destination, String client, String other) {
		this.sheet.shown(2, SECOND, bubble(destination, client))
			.beside(bubble(destination, other))
			// Sent from here, so not stray; and one that embeds no client.
			.beside(packet("203.0.113.5:5", destination).inner(OPAQUE, teredo(SERVER, client)).way(Direction.FROM_US))
			.beside(packet(PEER, destination).inner(teredo(SERVER, PEER), OPAQUE))
			.gives(reason, 3);
	}

	@Test
	void anotherAddressHereIsOneThatStrayPacketsComeTo() {
		this.sheet.shown(bubble(RICK, "198.51.100.18:1"), bubble(RICK, "198.51.7.7:1"), bubble(RICK, "203.0.113.200:1"))
			.beside(bubble("198.51.100.18:9", "198.51.100.18:9"), bubble("198.51.7.7:9", "198.51.7.7:9"),
					bubble("203.0.113.200:9", "203.0.113.200:9"), bubble(RICK, "198.51.100.19:1"))
			.gives(Reason.CLIENT_IS_ANOTHER_ADDRESS_HERE, 7);
	}

	@Test
	void anAddressHereIsNoNeighbour() {
		this.sheet.shown(bubble(RICK, "198.51.100.19:1"))
			.beside(bubble(RICK, "198.51.100.18:1"), bubble("198.51.100.18:9", "198.51.100.18:9"))
			.gives(Reason.CLIENT_IS_NEIGHBOUR, 3);
	}

	@Test
	void anAddressHereIsNotElsewhere() {
		this.sheet.shown(bubble(RICK, "203.0.114.200:1"))
			.beside(bubble(RICK, ELSEWHERE), bubble("203.0.113.200:9", "203.0.113.200:9"))
			.gives(Reason.CLIENT_IS_ELSEWHERE, 3);
	}

	@Test
	void eightOfTenForSomebodyElseNameOneClient() {
		this.sheet.shown(8, SECOND, bubble(RICK, ELSEWHERE))
			.beside(bubble(RICK, "203.0.114.1:1"), bubble(RICK, "203.0.115.1:1"), bubble(RICK, RICK))
			.gives(Reason.CLIENT_IS_ALWAYS_THE_SAME, 11);
	}

	@Test
	void sevenOfNineAreNotEnough() {
		this.sheet.beside(7, SECOND, bubble(RICK, ELSEWHERE))
			.beside(bubble(RICK, "203.0.114.1:1"), bubble(RICK, "203.0.115.1:1"))
			.lacks(Reason.CLIENT_IS_ALWAYS_THE_SAME, HypothesisId.REROUTED);
	}

	@Test
	void twoPacketsMayNameOneClient() {
		this.sheet.shown(2, SECOND, bubble(RICK, ELSEWHERE)).gives(Reason.CLIENT_IS_ALWAYS_THE_SAME, 2);
	}

	@Test
	void onePacketIsNotAlways() {
		this.sheet.beside(bubble(RICK, ELSEWHERE)).lacks(Reason.CLIENT_IS_ALWAYS_THE_SAME, HypothesisId.REROUTED);
	}

	@Test
	void thePortIsKeptWhereOnlyTheAddressIsAnother() {
		this.sheet.shown(bubble(RICK, "203.0.113.200:41829"))
			.beside(bubble(RICK, "203.0.113.200:41830"), bubble(RICK, "198.51.100.99:41829"), bubble(RICK, RICK))
			.gives(Reason.PORT_IS_KEPT, 4);
	}

	@Test
	void manyPortsAreFourOfOneClient() {
		for (int port = 1; port <= 4; port++) {
			this.sheet.shown(bubble(RICK, "198.51.100.17:" + port));
		}
		for (int port = 1; port <= 3; port++) {
			this.sheet.beside(bubble(RICK, "198.51.100.18:" + port));
		}
		this.sheet.gives(Reason.CLIENT_HAS_MANY_PORTS, 4);
	}

	@Test
	void sendersAgreeWhereTwoHostsNameOneClient() {
		this.sheet.shown(bubble(RICK, RICK), packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)))
			.beside(2, SECOND, bubble(RICK, "198.51.100.17:7"))
			.gives(Reason.SENDERS_AGREE, 2);
	}

	@Test
	void agreementIsCountedForEachClient() {
		for (String client : new String[] { RICK, "198.51.100.17:7" }) {
			this.sheet.shown(bubble(RICK, client),
					packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, client)));
		}
		this.sheet.gives(Reason.SENDERS_AGREE, 2);
	}

	@Test
	void oneHostWithTwoPortsDoesNotAgreeWithItself() {
		this.sheet.beside(bubble(RICK, RICK), packet("198.18.0.9:50001", RICK).inner(OPAQUE, teredo(SERVER, RICK)))
			.lacks(Reason.SENDERS_AGREE, HypothesisId.OLD_LEASE);
	}

	@Test
	void theDestinationMaySpeakFromAnotherPort() {
		this.sheet
			.beside(packet("198.51.100.17:9", PEER).inner(OPAQUE, teredo(SERVER, PEER)).way(Direction.FROM_US),
					bubble("198.51.100.18:1", RICK))
			.shown(2, SECOND, bubble(RICK, RICK))
			.gives(Reason.DESTINATION_SPEAKS_FROM_ANOTHER_PORT, 3);
	}

	private static TestPacket bubble(String destination, String client) {
		return packet(PEER, destination).inner(OPAQUE, teredo(SERVER, client));
	}

}
