package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.endpoint;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.decode.Frames.ipv6;

import java.util.Objects;

import org.junit.jupiter.api.Test;

/** The reference packets, with every fact that is told of them. */
class PacketDecoderTests {

	private static final Anomaly[] DOCUMENTATION_BLOCKS = { Anomaly.CLIENT_SPECIAL, Anomaly.SERVER_SPECIAL };

	@Test
	void readsABubbleFromAServerWithItsOrigin() {
		Verdict.Teredo verdict = (Verdict.Teredo) verdict(Vectors.v1());
		assertThatObject(verdict.outer().source()).isEqualTo(endpoint(Vectors.SERVER));
		assertThatObject(verdict.outer().destination()).isEqualTo(endpoint(Vectors.CLIENT));
		assertThat(verdict.outer().timeToLive()).isEqualTo(54);
		assertThat(verdict.outer().identification()).isEqualTo(0x1000);
		assertThat(verdict.outer().direction()).isEqualTo(Direction.UNKNOWN);
		assertThat(verdict.outer().declaredLength()).isEqualTo(48);
		assertThat(verdict.outer().carriedLength()).isEqualTo(48);
		assertThatObject(verdict.outer().payload()).isEqualTo(Bytes.of(Vectors.BUBBLE_WITH_ORIGIN));
		assertThatObject(verdict.outer().ipv4()).isEqualTo(Bytes.of(Vectors.v1()));
		TeredoPacket packet = verdict.packet();
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_FROM_SERVER);
		assertThat(packet.authentication()).isNull();
		assertThat(packet.origin()).isEqualTo(new OriginIndication(endpoint("192.0.2.33:3545")));
		assertThat(packet.trailers()).isEmpty();
		assertThat(packet.dataOffset()).isEqualTo(48);
		assertThat(packet.dataEnd()).isEqualTo(48);
		assertThat(packet.anomalies()).containsExactlyInAnyOrder(Anomaly.CLIENT_SPECIAL, Anomaly.SERVER_SPECIAL,
				Anomaly.ORIGIN_SPECIAL);
	}

	@Test
	void readsTheInnerPacketOfABubble() {
		InnerPacket inner = inner(teredo(Vectors.v1()));
		assertThatObject(inner.source()).isEqualTo(ipv6("fe80::9b1:2c3d:4e5f:6071"));
		assertThatObject(inner.destination()).isEqualTo(ipv6(Vectors.CLIENT_ADDRESS));
		assertThat(inner.nextHeader()).isEqualTo(59);
		assertThat(inner.hopLimit()).isZero();
		assertThat(inner.payloadLength()).isZero();
		assertThat(inner.transport()).isEqualTo(new Transport.Other(59));
		assertThat(inner.sourceTeredo()).isEmpty();
		TeredoAddress destination = inner.destinationTeredo().orElseThrow();
		assertThatObject(destination.mapped()).isEqualTo(endpoint(Vectors.CLIENT));
		assertThatObject(destination.server()).isEqualTo(ipv4("203.0.113.5"));
	}

	@Test
	void readsASolicitation() {
		TeredoPacket packet = teredo(Vectors.v2());
		assertThat(packet.kind()).isEqualTo(PacketKind.ROUTER_SOLICITATION);
		assertThat(packet.authentication())
			.isEqualTo(new Authentication(Bytes.EMPTY, Bytes.EMPTY, 0x1122334455667788L, 0));
		assertThat(packet.origin()).isNull();
		assertThat(packet.anomalies()).isEmpty();
		assertThat(packet.dataOffset()).isEqualTo(Vectors.SOLICITATION.length);
		assertThat(packet.dataEnd()).isEqualTo(Vectors.SOLICITATION.length);
		assertThat(inner(packet).transport()).isEqualTo(new Transport.Icmpv6(133, 0, null, null));
	}

	@Test
	void readsAnAdvertisement() {
		TeredoPacket packet = teredo(Vectors.v3());
		assertThat(packet.kind()).isEqualTo(PacketKind.ROUTER_ADVERTISEMENT);
		assertThat(packet.origin()).isEqualTo(new OriginIndication(endpoint(Vectors.CLIENT)));
		assertThat(Objects.requireNonNull(packet.authentication()).nonce()).isEqualTo(0x1122334455667788L);
		assertThat(packet.anomalies()).containsExactly(Anomaly.ORIGIN_SPECIAL);
		RouterAdvertisement advertisement = new RouterAdvertisement(0, 15000, 2000,
				ipv6("2001:0:cb00:7105:ff00:0:20:100"), 64, 1, 0);
		assertThat(inner(packet).transport()).isEqualTo(new Transport.Icmpv6(134, 0, advertisement, null));
		assertThat(TeredoInterfaceIdentifier.of(inner(packet).source()))
			.contains(new TeredoInterfaceIdentifier(0x8000, ipv4("203.0.113.5")));
		assertThat(packet.dataOffset()).isEqualTo(Vectors.ADVERTISEMENT.length);
	}

	@Test
	void readsTheTrailersOfABubble() {
		TeredoPacket packet = teredo(Vectors.v4());
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_FROM_SERVER);
		assertThat(packet.origin()).isNull();
		assertThat(packet.trailers()).containsExactly(new Trailer(Trailer.NONCE, Bytes.of(Frames.hex("c0ffee01"))),
				new Trailer(Trailer.ALTERNATE_ADDRESS, Bytes.of(Frames.hex("00000a010203c822"))));
		assertThat(packet.trailers().get(1).alternateAddresses()).containsExactly(endpoint("10.1.2.3:51234"));
		assertThat(packet.anomalies()).contains(DOCUMENTATION_BLOCKS)
			.hasSize(3)
			.contains(Anomaly.PRIVATE_ADDRESS_LEAKED);
		assertThat(packet.dataEnd()).isEqualTo(40);
	}

	@Test
	void readsABubbleOffTheTeredoPort() {
		TeredoPacket packet = teredo(Vectors.v5());
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_DIRECT);
		assertThat(packet.trailers()).extracting(Trailer::type)
			.containsExactly(Trailer.NONCE, Trailer.NEIGHBOR_DISCOVERY_OPTION, Trailer.RANDOM_PORT);
		assertThat(packet.trailers().get(2).randomPort()).contains(50001);
		assertThat(packet.anomalies()).containsExactlyInAnyOrder(DOCUMENTATION_BLOCKS);
		assertThatObject(inner(packet).sourceTeredo().orElseThrow().mapped()).isEqualTo(endpoint(Vectors.PEER));
	}

	@Test
	void readsADiscoveryBubble() {
		TeredoPacket packet = teredo(Vectors.v6());
		assertThat(packet.kind()).isEqualTo(PacketKind.BUBBLE_DISCOVERY);
		assertThat(packet.anomalies()).containsExactlyInAnyOrder(DOCUMENTATION_BLOCKS);
	}

	@Test
	void readsWholeCookedFrames() {
		Verdict bubble = verdict(Vectors.v1());
		Verdict.Teredo sll = (Verdict.Teredo) verdict(113, Vectors.SLL);
		Verdict.Teredo sll2 = (Verdict.Teredo) verdict(276, Vectors.SLL2);
		assertThat(sll.outer().direction()).isEqualTo(Direction.TO_US);
		assertThatObject(sll).isEqualTo(sll2);
		assertThatObject(sll.packet()).isEqualTo(teredo(bubble));
		assertThat(Frames.sll(Direction.TO_US, Vectors.v1())).isEqualTo(Vectors.SLL);
		assertThat(Frames.sll2(Direction.TO_US, Vectors.v1())).isEqualTo(Vectors.SLL2);
	}

	private static InnerPacket inner(TeredoPacket packet) {
		return Objects.requireNonNull(packet.inner());
	}

}
