package org.driftwood.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Fault;
import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.driftwood.decode.Frames.endpoint;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Packets put together as conversations, counted, and bounded. */
class ConversationTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void tellsWhoTalkedToWhomAboutWhat() {
		this.diagnosed.times(2,
				packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK))
					.kind(PacketKind.BUBBLE_FROM_SERVER)
					.ttl(54));
		this.diagnosed.add(packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK))
			.kind(PacketKind.BUBBLE_FROM_SERVER)
			.ttl(120));
		assertThat(this.diagnosed.finish().conversations()).containsExactly(new Conversation(endpoint(SERVER + ":3544"),
				endpoint(RICK), ipv4(SERVER), endpoint(RICK), KindGroup.BUBBLE, 3, Diagnosed.START,
				Diagnosed.START + 2 * Diagnosed.SECOND, null, new Hops(8, 10), DestinationVerdict.DEST_MATCH,
				ServerVerdict.SERVER_MATCH, null, true, new PacketNumbers(List.of(new PacketRange(1, 3)), 3), null,
				null, List.of(new Fingerprint(Mark.Part.SENDER, Likeness.MIREDO,
						List.of(Mark.BUBBLE_HOP_LIMIT_0, Mark.RELAY_IDENTIFIER))),
				null));
	}

	@Test
	void listsTheLargestFirst() {
		this.diagnosed.add(packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		this.diagnosed.times(3, packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		assertThat(this.diagnosed.finish().conversations()).extracting(Conversation::packets).containsExactly(3L, 1L);
	}

	@Test
	void namesTheServerOfSolicitationsAndAdvertisements() {
		this.diagnosed.add(packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION));
		this.diagnosed.add(packet("192.0.2.2:3544", RICK).inner(serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT));
		assertThat(this.diagnosed.finish().conversations())
			.allMatch((conversation) -> ipv4(SERVER).equals(conversation.server()));
	}

	@Test
	void hasNoRhythmBelowFourPackets() {
		this.diagnosed.times(3, packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		assertThat(this.diagnosed.finish().conversations().getFirst().cadence()).isNull();
	}

	@Test
	void hasARhythmFromFourPacketsOn() {
		this.diagnosed.times(4, packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		assertThat(this.diagnosed.finish().conversations().getFirst().cadence())
			.isEqualTo(new Cadence(Diagnosed.SECOND, 0));
	}

	@Test
	void keepsTheRhythmOfALongConversation() {
		this.diagnosed.times(50_000, packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		Conversation only = this.diagnosed.finish().conversations().getFirst();
		assertThat(only.cadence()).isEqualTo(new Cadence(Diagnosed.SECOND, 0));
		assertThat(only.numbers().count()).isEqualTo(50_000);
		assertThat(only.numbers().ranges()).containsExactly(new PacketRange(1, PacketNumbers.NAMED));
	}

	@Test
	void listsTenThousandAndCountsTheRest() {
		for (int i = 0; i < 60_000; i++) {
			String source = "203." + (i >> 14) + "." + (i >> 7 & 0x7f) + "." + (i & 0x7f) + ":50000";
			this.diagnosed.add(packet(source, RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.conversations()).hasSize(Conversation.LISTED);
		assertThat(findings.rest().packets()).isEqualTo(50_000);
		assertThat(findings.rest().conversations()).isBetween(49_000L, 50_000L);
		assertThat(findings.counts().packets()).isEqualTo(60_000);
		assertThat(findings.hypotheses()).isNotEmpty();
	}

	@Test
	void countsKindsAnomaliesAndWhatCouldNotBeRead() {
		this.diagnosed.add(packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)).anomaly(Anomaly.FLAGS_FORBIDDEN));
		this.diagnosed.add(1, packet(PEER, RICK).id(2).malformed(Fault.ORIGIN_REPEATED));
		this.diagnosed.add(1, packet(PEER, RICK).id(3).cutShort());
		this.diagnosed.add(1, packet(PEER, RICK).id(4).other());
		Counts counts = this.diagnosed.finish().counts();
		assertThat(counts.packets()).isEqualTo(3);
		assertThat(counts.malformed()).isOne();
		assertThat(counts.truncated()).isOne();
		assertThat(counts.otherOn3544()).isOne();
		assertThat(counts.byKind()).containsExactly(entry(PacketKind.TRUNCATED, 1L), entry(PacketKind.MALFORMED, 1L),
				entry(PacketKind.BUBBLE_DIRECT, 1L));
		assertThat(counts.anomalies()).containsExactly(entry(Anomaly.FLAGS_FORBIDDEN, 1L));
	}

	/**
	 * Its kinds with all that can be wrong with them: 40 sorts, more than are told apart.
	 */
	@Test
	void countsAllPacketsOfAConversationOfVerySundrySorts() {
		for (PacketKind kind : PacketKind.values()) {
			for (int wrong = 0; wrong < 8 && KindGroup.of(kind) == KindGroup.BUBBLE; wrong++) {
				TestPacket packet = packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(kind);
				List<Anomaly> anomalies = List.of(Anomaly.FLAGS_FORBIDDEN, Anomaly.CLIENT_PORT_ZERO,
						Anomaly.TRAILER_MALFORMED);
				for (int i = 0; i < 3; i++) {
					if ((wrong >> i & 1) != 0) {
						packet.anomaly(anomalies.get(i));
					}
				}
				this.diagnosed.add(packet);
			}
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.conversations()).singleElement()
			.extracting(Conversation::numbers)
			.isEqualTo(new PacketNumbers(List.of(new PacketRange(1, 40)), 40));
		assertThat(Diagnosed.evidence(findings, Reason.CLIENT_IS_DESTINATION))
			.hasValueSatisfying((evidence) -> assertThat(evidence.figures()).containsExactly(40L, 40L));
	}

	@Test
	void whatThisMachineSendsIsNotStrayHoweverManyAddressesItHas() {
		for (int i = 0; i < 5_000; i++) {
			String source = "203.0." + (i >> 8) + "." + (i & 0xff) + ":5";
			this.diagnosed.add(packet(source, PEER).inner(OPAQUE, teredo(SERVER, RICK)).way(Direction.FROM_US));
		}
		assertThat(this.diagnosed.finish().conversations()).hasSize(5_000).noneMatch(Conversation::stray);
	}

	@Test
	void everyKindHasItsGroup() {
		Set<KindGroup> groups = EnumSet.noneOf(KindGroup.class);
		for (PacketKind kind : PacketKind.values()) {
			groups.add(KindGroup.of(kind));
		}
		assertThat(groups).containsExactly(KindGroup.values());
	}

	@Test
	void hopsCountFromTheNextUsualStart() {
		assertThat(Hops.of(64)).isZero();
		assertThat(Hops.of(65)).isEqualTo(63);
		assertThat(Hops.of(128)).isZero();
		assertThat(Hops.of(129)).isEqualTo(126);
		assertThat(Hops.of(255)).isZero();
		assertThat(Hops.of(0)).isEqualTo(64);
	}

}
