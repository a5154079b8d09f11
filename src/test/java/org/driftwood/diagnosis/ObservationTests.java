package org.driftwood.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** How many packets of how many show something, and which. */
class ObservationTests {

	private static final String RICK = "198.51.100.17:41829";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void whatElseIsOnThePortIsCountedAmongAllThatIsThere() {
		bubbles(2);
		other(3);
		Map<Reason, Evidence> seen = seen();
		assertThat(seen.get(Reason.OTHER_ON_TEREDO_PORT)).isEqualTo(evidence(Reason.OTHER_ON_TEREDO_PORT, 3, 5, 3));
		assertThat(seen.get(Reason.TEREDO_RECOGNISED)).isEqualTo(evidence(Reason.TEREDO_RECOGNISED, 2, 5, 1));
		assertThat(seen).doesNotContainKeys(Reason.NO_TEREDO_AT_ALL, Reason.FEW_PACKETS);
	}

	@Test
	void thatThereIsNoTeredoAtAllIsSaidOnlyIfThereIsNone() {
		other(4);
		Map<Reason, Evidence> seen = seen();
		assertThat(seen.get(Reason.NO_TEREDO_AT_ALL)).isEqualTo(evidence(Reason.NO_TEREDO_AT_ALL, 4, 4, 1));
		assertThat(seen).doesNotContainKeys(Reason.TEREDO_RECOGNISED, Reason.FEW_PACKETS);
	}

	@Test
	void fewerThanFourOfBothTogetherAreFew() {
		bubbles(1);
		other(2);
		assertThat(seen().get(Reason.FEW_PACKETS)).isEqualTo(evidence(Reason.FEW_PACKETS, 3, 4, 1));
	}

	@Test
	void fourOfBothTogetherAreNotFew() {
		bubbles(1);
		other(3);
		assertThat(seen()).doesNotContainKey(Reason.FEW_PACKETS);
	}

	@Test
	void onlyTeredoIsNothingElse() {
		bubbles(5);
		assertThat(seen()).doesNotContainKeys(Reason.OTHER_ON_TEREDO_PORT, Reason.NO_TEREDO_AT_ALL);
	}

	/** Of the packets that embed a client, two of three name the destination. */
	@Test
	void clientsAreCountedAmongThePacketsThatEmbedOne() {
		bubbles(2);
		this.diagnosed.add(packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, "203.0.113.200:41829"))
			.kind(PacketKind.BUBBLE_FROM_SERVER));
		this.diagnosed.times(3, packet(SERVER + ":3544", RICK).inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION));
		assertThat(seen().get(Reason.CLIENT_IS_DESTINATION)).extracting(Evidence::figures).isEqualTo(List.of(2L, 3L));
	}

	private void bubbles(int times) {
		this.diagnosed.times(times,
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_FROM_SERVER));
	}

	private void other(int times) {
		for (int i = 0; i < times; i++) {
			this.diagnosed.add(Diagnosed.SECOND, packet("203.0.113.77:3544", RICK).id(100 + i).other());
		}
	}

	private static Evidence evidence(Reason reason, long shown, long all, long first) {
		return new Evidence(reason, List.of(shown, all),
				new PacketNumbers(List.of(new PacketRange(first, first + shown - 1)), shown));
	}

	/** All evidence of all hypotheses. */
	private Map<Reason, Evidence> seen() {
		return this.diagnosed.finish()
			.hypotheses()
			.stream()
			.flatMap((it) -> Stream.concat(it.supporting().stream(), it.opposing().stream()))
			.collect(Collectors.toMap(Evidence::reason, (it) -> it, (one, _) -> one));
	}

}
