package org.driftwood.diagnosis;

import java.util.Random;

import org.driftwood.decode.Direction;
import org.driftwood.decode.Fault;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.packet;

/** Whatever comes, an answer of limited size comes out. */
class DiagnosisRobustnessTests {

	private static final int PACKETS = 30_000;

	private final Random random = new Random(3544);

	@Test
	void anyPacketsAtAnyTimesGetAnAnswer() {
		Diagnosis diagnosis = new Diagnosis();
		for (int number = 1; number <= PACKETS; number++) {
			assertThat(diagnosis.add(number, this.random.nextLong(), verdict())).isNotNull();
		}
		Findings findings = diagnosis.finish();
		assertThat(findings.conversations()).hasSizeLessThanOrEqualTo(Conversation.LISTED);
		assertThat(findings.counts().packets() + findings.counts().otherOn3544()).isEqualTo(PACKETS);
		assertThat(findings.tallies().stream().mapToLong(Tally::packets).sum())
			.isEqualTo(findings.counts().packets() - findings.counts().duplicates());
		assertThat(findings.tallies()).hasSizeLessThan(2_600);
		assertThat(findings.hypotheses())
			.isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()))
			.allSatisfy((hypothesis) -> assertThat(hypothesis.score()).isBetween(0.0, 1.0));
	}

	@Test
	void frameTypesWithoutTeredoCountNothing() {
		Diagnosis diagnosis = new Diagnosis();
		assertThat(diagnosis.add(1, 0, new Verdict.NotTeredo(Verdict.Reason.NOT_IPV4, null)))
			.isEqualTo(PacketFinding.NOTHING);
		Findings findings = diagnosis.finish();
		assertThat(findings.counts().packets()).isZero();
		assertThat(findings.counts().otherOn3544()).isZero();
		assertThat(findings.hypotheses()).isEmpty();
	}

	private Verdict verdict() {
		PacketKind[] kinds = PacketKind.values();
		Direction[] ways = Direction.values();
		TestPacket packet = packet(endpoint(), endpoint()).inner(address(), address())
			.kind(kinds[this.random.nextInt(kinds.length)])
			.way(ways[this.random.nextInt(ways.length)])
			.ttl(this.random.nextInt(256))
			.id(this.random.nextInt(3))
			.origin(endpoint())
			.nonce(this.random.nextInt(9));
		return switch (this.random.nextInt(6)) {
			case 0 -> packet.malformed(Fault.IPV6_EXPECTED);
			case 1 -> packet.cutShort();
			case 2 -> packet.other();
			default -> packet.teredo();
		};
	}

	private String endpoint() {
		int port = this.random.nextBoolean() ? 3544 : this.random.nextInt(65_536);
		return new Ipv4Address(this.random.nextInt()) + ":" + port;
	}

	private String address() {
		long high = this.random.nextBoolean() ? 0x2001_0000L << 32 : 0xfe80L << 48;
		return new Ipv6Address(high | this.random.nextInt(9), this.random.nextLong()).toString();
	}

}
