package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.driftwood.decode.QuotedPacket;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Transport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Who takes part, and what that says. */
class PopulationTests {

	private static final String RICK = "198.51.100.17:41829";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void countsEachHostOnce() {
		this.diagnosed.times(3,
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK))
					.kind(PacketKind.BUBBLE_FROM_SERVER)
					.origin("198.18.0.9:3545"));
		this.diagnosed.times(2,
				packet("198.18.0.9:3545", RICK).inner("2001:db8::1", teredo(SERVER, RICK)).kind(PacketKind.TCP));
		this.diagnosed.add(packet("198.18.0.9:3545", "198.51.100.17:2").inner(OPAQUE, teredo(SERVER, "198.51.100.17:2"))
			.origin("198.18.0.10:3545"));
		assertThat(this.diagnosed.finish().population()).isEqualTo(new Population(2, 1, 1, 1, 1, 2, 2, false));
	}

	@Test
	void saysWhenThereAreMore() {
		for (int i = 0; i < Conversation.LISTED + 1; i++) {
			this.diagnosed.add(packet("203." + (i >> 8) + ".0." + (i & 0xff) + ":50000", RICK).inner(OPAQUE,
					teredo(SERVER, RICK)));
		}
		Population population = this.diagnosed.finish().population();
		assertThat(population.senders()).isEqualTo(Conversation.LISTED);
		assertThat(population.atLeast()).isTrue();
	}

	@Test
	void isNobodyWithoutTeredo() {
		assertThat(this.diagnosed.finish().population()).isEqualTo(new Population(0, 0, 0, 0, 0, 0, 0, false));
	}

	@Test
	void aClientWithManyPortsIsBehindANatThatMovesThem() {
		for (int port = 1; port <= 4; port++) {
			this.diagnosed.add(packet("198.18.0.9:50000", RICK).inner(OPAQUE, teredo(SERVER, "198.51.100.17:" + port)));
		}
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.MOVED_MAPPING))
			.hasValueSatisfying((moved) -> assertThat(moved.supporting()).anySatisfy((evidence) -> {
				assertThat(evidence.reason()).isEqualTo(Reason.CLIENT_HAS_MANY_PORTS);
				assertThat(evidence.figures()).containsExactly(4L, 4L);
			}));
	}

	@Test
	void threePortsAreNotMany() {
		for (int port = 1; port <= 3; port++) {
			this.diagnosed.add(packet("198.18.0.9:50000", RICK).inner(OPAQUE, teredo(SERVER, "198.51.100.17:" + port)));
		}
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.MOVED_MAPPING))
			.hasValueSatisfying((moved) -> assertThat(Diagnosed.reasons(moved.supporting()))
				.doesNotContain(Reason.CLIENT_HAS_MANY_PORTS));
	}

	@Test
	void anErrorThatQuotesTheReceiverIsBackscatter() {
		this.diagnosed.add(error(teredo(SERVER, RICK)));
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.BACKSCATTER))
			.hasValueSatisfying((scatter) -> assertThat(scatter.supporting().getFirst().reason())
				.isEqualTo(Reason.ERROR_QUOTES_RECEIVER));
	}

	@Test
	void anErrorThatQuotesSomebodyElseOnlyIsAnAnswer() {
		this.diagnosed.add(error(teredo(SERVER, "198.51.100.18:1")));
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.BACKSCATTER)).hasValueSatisfying(
				(scatter) -> assertThat(Diagnosed.reasons(scatter.supporting())).contains(Reason.ANSWER_UNASKED)
					.doesNotContain(Reason.ERROR_QUOTES_RECEIVER));
	}

	private static TestPacket error(String quotedSource) {
		QuotedPacket quoted = new QuotedPacket(Frames.ipv6(quotedSource), Frames.ipv6("2001:db8::1"), 6);
		return packet("198.18.0.9:3545", RICK)
			.inner("2001:db8::1", teredo(SERVER, RICK), new Transport.Icmpv6(1, 0, null, quoted))
			.kind(PacketKind.ICMPV6_ERROR);
	}

}
