package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Fault;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Transport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;
import static org.driftwood.diagnosis.TestPacket.teredoRaw;

/** A scenario for each hypothesis, and what none of them may do. */
class HypothesisTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String ELSEWHERE = "203.0.113.200:41829";

	private static final String PEER = "198.18.0.9:50000";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void ownTeredoLeadsWhereThisMachineSends() {
		this.diagnosed.times(6,
				packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
					.kind(PacketKind.ROUTER_SOLICITATION)
					.way(Direction.FROM_US));
		Hypothesis leading = leading();
		assertThat(leading.id()).isEqualTo(HypothesisId.OWN_TEREDO);
		assertThat(Diagnosed.reasons(leading.supporting())).containsExactly(Reason.SENT_BY_THIS_MACHINE);
	}

	@Test
	void ownTeredoLeadsWhereAServerAnswersWithoutDirections() {
		for (int i = 0; i < 6; i++) {
			this.diagnosed.add(packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
				.kind(PacketKind.ROUTER_SOLICITATION)
				.nonce(i)
				.way(Direction.UNKNOWN));
			this.diagnosed.add(advertisement(SERVER, SERVER).nonce(i).origin(RICK).way(Direction.UNKNOWN));
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.hypotheses()).singleElement().extracting(Hypothesis::id).isEqualTo(HypothesisId.OWN_TEREDO);
		assertThat(findings.conversations()).noneMatch(Conversation::stray);
	}

	@Test
	void trafficOfAMappingToldLaterIsNoStray() {
		this.diagnosed.times(4, packet(PEER, "10.0.1.2:5000").inner(OPAQUE, teredo(SERVER, RICK)));
		this.diagnosed
			.add(packet(SERVER + ":3544", "10.0.1.2:5000").inner(serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
				.kind(PacketKind.ROUTER_ADVERTISEMENT)
				.origin(RICK));
		Findings findings = this.diagnosed.finish();
		assertThat(findings.hypotheses().getFirst().id()).isEqualTo(HypothesisId.OWN_TEREDO);
		assertThat(Diagnosed.reasons(findings.hypotheses().getFirst().supporting()))
			.contains(Reason.CLIENT_IS_MAPPING_TOLD_HERE);
	}

	@Test
	void oldLeaseLeadsWhereAllNameTheDestination() {
		this.diagnosed.times(16,
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_FROM_SERVER));
		this.diagnosed.times(8, packet(PEER, RICK).inner(teredo(SERVER, PEER), teredo(SERVER, RICK)));
		Hypothesis leading = leading();
		assertThat(leading.id()).isEqualTo(HypothesisId.OLD_LEASE);
		assertThat(leading.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
		Evidence match = leading.supporting().getFirst();
		assertThat(match.reason()).isEqualTo(Reason.CLIENT_IS_DESTINATION);
		assertThat(match.figures()).containsExactly(24L, 24L);
		assertThat(match.packets().ranges()).containsExactly(new PacketRange(1, 24));
	}

	@Test
	void movedMappingLeadsWhereOnlyThePortDiffers() {
		this.diagnosed.times(8, packet(SERVER + ":3544", "198.51.100.17:7").inner(OPAQUE, teredo(SERVER, RICK))
			.kind(PacketKind.BUBBLE_FROM_SERVER));
		assertThat(leading().id()).isEqualTo(HypothesisId.MOVED_MAPPING);
	}

	@Test
	void reroutedLeadsWhereAllNameOneOther() {
		this.diagnosed.times(8, packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, ELSEWHERE))
			.kind(PacketKind.BUBBLE_FROM_SERVER));
		Hypothesis leading = leading();
		assertThat(leading.id()).isEqualTo(HypothesisId.REROUTED);
		assertThat(Diagnosed.reasons(leading.supporting())).startsWith(Reason.CLIENT_IS_ELSEWHERE)
			.contains(Reason.PORT_IS_KEPT, Reason.CLIENT_IS_ALWAYS_THE_SAME);
	}

	@Test
	void aTranslationOnArrivalSpeaksForReroutedAndNotForOwnTeredo() {
		for (int i = 1; i <= 6; i++) {
			TestPacket outside = packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, ELSEWHERE));
			TestPacket inside = packet(SERVER + ":3544", "10.0.0.9:41829").inner(OPAQUE, teredo(SERVER, ELSEWHERE));
			this.diagnosed.add(Diagnosed.SECOND, outside.id(i).teredo());
			this.diagnosed.add(1, inside.id(i).ttl(53).way(Direction.FROM_US).teredo());
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.hypotheses().getFirst().id()).isEqualTo(HypothesisId.REROUTED);
		assertThat(Diagnosed.reasons(findings.hypotheses().getFirst().supporting()))
			.contains(Reason.TRANSLATED_ON_ARRIVAL);
		assertThat(Diagnosed.find(findings, HypothesisId.OWN_TEREDO)).isEmpty();
	}

	@Test
	void forgedSourceLeadsWhereStrangersAdvertise() {
		for (int ttl : new int[] { 60, 40, 52, 47, 55, 60, 41, 63 }) {
			this.diagnosed.add(advertisement("203.0.113.66", SERVER).ttl(ttl).way(Direction.TO_US));
		}
		Findings findings = this.diagnosed.finish();
		assertThat(Diagnosed.find(findings, HypothesisId.FORGED_SOURCE)).get().satisfies((forged) -> {
			assertThat(Diagnosed.reasons(forged.supporting())).contains(Reason.HOPS_JUMP,
					Reason.ADVERTISEMENT_NAMES_ANOTHER_SERVER);
			assertThat(forged.likelihood()).isIn(Likelihood.LIKELY, Likelihood.VERY_LIKELY);
		});
		assertThat(findings.hypotheses().getFirst().id()).isEqualTo(HypothesisId.FORGED_SOURCE);
	}

	@Test
	void oneStrangersAdvertisementIsEnoughAmongAClientsOwn() {
		this.diagnosed.add(packet(RICK, SERVER + ":3544").inner("fe80::8000:ffff:ffff:fffd", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION)
			.nonce(7));
		for (int i = 0; i < 50; i++) {
			this.diagnosed.add(Diagnosed.SECOND, advertisement(SERVER, SERVER).nonce(7).id(i));
		}
		this.diagnosed.add(Diagnosed.SECOND, advertisement("203.0.113.66", SERVER).nonce(8));
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.FORGED_SOURCE)).get()
			.satisfies((forged) -> assertThat(Diagnosed.reasons(forged.supporting()))
				.contains(Reason.ADVERTISEMENT_NAMES_ANOTHER_SERVER));
	}

	@Test
	void scanLeadsWhereOneSenderTriesManyPorts() {
		for (int port = 1; port <= 30; port++) {
			String target = "198.51.100.17:" + port;
			this.diagnosed.add(packet(PEER, target).inner(OPAQUE, teredo(SERVER, target)));
		}
		Hypothesis leading = leading();
		assertThat(leading.id()).isEqualTo(HypothesisId.SCAN);
		assertThat(leading.supporting().getFirst().figures()).containsExactly(30L, 30L);
	}

	@Test
	void backscatterLeadsWhereAnswersComeUnasked() {
		this.diagnosed.times(6,
				packet("192.0.2.17:3545", RICK)
					.inner("2001:4860:0:2001::68", teredo(SERVER, RICK), new Transport.Tcp(80, 1025, 0x12))
					.kind(PacketKind.TCP));
		this.diagnosed.times(6, packet("192.0.2.17:3545", RICK).inner("2001:4860:0:2001::68", teredo(SERVER, RICK))
			.kind(PacketKind.ECHO_REPLY));
		Hypothesis leading = leading();
		assertThat(leading.id()).isEqualTo(HypothesisId.BACKSCATTER);
		assertThat(leading.supporting().getFirst().reason()).isEqualTo(Reason.ANSWER_UNASKED);
	}

	@Test
	void brokenSenderLeadsWhereTheComplementIsForgotten() {
		this.diagnosed.times(6, packet(SERVER + ":3544", RICK).inner(OPAQUE, teredoRaw(SERVER, "198.51.100.17"))
			.kind(PacketKind.BUBBLE_FROM_SERVER));
		assertThat(leading().id()).isEqualTo(HypothesisId.BROKEN_SENDER);
	}

	@Test
	void brokenSenderLeadsWhereNothingCanBeRead() {
		for (int i = 0; i < 6; i++) {
			this.diagnosed.add(Diagnosed.SECOND, packet(PEER, RICK).id(i).malformed(Fault.ORIGIN_REPEATED));
		}
		assertThat(leading().id()).isEqualTo(HypothesisId.BROKEN_SENDER);
	}

	@Test
	void brokenSenderLeadsWhereForbiddenAddressesAreEmbedded() {
		this.diagnosed.times(6,
				packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, "192.168.1.1:0")).anomaly(Anomaly.CLIENT_FORBIDDEN));
		assertThat(leading().id()).isEqualTo(HypothesisId.BROKEN_SENDER);
	}

	@Test
	void notTeredoLeadsWhereOnlyThePortIsTeredos() {
		for (int i = 0; i < 6; i++) {
			this.diagnosed.add(Diagnosed.SECOND, packet("203.0.113.77:3544", RICK).id(i).other());
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.hypotheses()).singleElement().extracting(Hypothesis::id).isEqualTo(HypothesisId.NOT_TEREDO);
		assertThat(findings.hypotheses().getFirst().supporting().getFirst().packets().named())
			.isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L));
	}

	@Test
	void nothingStandsWithoutAnyPacket() {
		assertThat(this.diagnosed.finish().hypotheses()).isEmpty();
	}

	@Test
	void oneStrayPacketMakesNothingLikely() {
		this.diagnosed.add(
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_FROM_SERVER));
		List<Hypothesis> hypotheses = this.diagnosed.finish().hypotheses();
		assertThat(hypotheses).isNotEmpty().allSatisfy((hypothesis) -> assertThat(hypothesis.score()).isLessThan(0.5));
		assertThat(hypotheses.getFirst().id()).isEqualTo(HypothesisId.OLD_LEASE);
		assertThat(Diagnosed.reasons(hypotheses.getFirst().opposing())).contains(Reason.FEW_PACKETS);
	}

	@Test
	void thatSourcesCanBeForgedNeverLeads() {
		this.diagnosed.times(1_000,
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_FROM_SERVER));
		Findings findings = this.diagnosed.finish();
		assertThat(Diagnosed.find(findings, HypothesisId.FORGED_SOURCE)).get()
			.satisfies((forged) -> assertThat(forged.score()).isBetween(0.001, 0.1));
		assertThat(findings.hypotheses().getFirst().id()).isEqualTo(HypothesisId.OLD_LEASE);
	}

	@Test
	void scoresStayBetweenNoughtAndOne() {
		assertThat(Likelihood.of(0)).isEqualTo(Likelihood.UNLIKELY);
		assertThat(Likelihood.of(1)).isEqualTo(Likelihood.VERY_LIKELY);
		for (HypothesisId id : HypothesisId.values()) {
			assertThat(HypothesisRules.of(id)).isNotEmpty()
				.allSatisfy((rule) -> assertThat(rule.weight()).isBetween(0.0, 0.99));
		}
	}

	@Test
	void everyReasonIsInSomeRule() {
		assertThat(Reason.values()).allSatisfy((reason) -> assertThat(HypothesisId.values())
			.anySatisfy((id) -> assertThat(HypothesisRules.of(id)).anyMatch((rule) -> rule.reason() == reason)));
	}

	private Hypothesis leading() {
		return this.diagnosed.finish().hypotheses().getFirst();
	}

	private static TestPacket advertisement(String sender, String named) {
		return packet(sender + ":3544", RICK).inner(serverIdentifier(named), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

}
