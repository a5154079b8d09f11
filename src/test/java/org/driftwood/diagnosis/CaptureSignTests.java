package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/**
 * What a capture shows as a whole: how much of it is Teredo, and whether it is enough.
 */
class CaptureSignTests {

	private static final String RICK = "198.51.100.17:41829";

	private final SignSheet sheet = new SignSheet();

	@Test
	void otherPacketsOnThePortAreCountedAmongAll() {
		this.sheet.shown(other(1))
			.shown(other(2))
			.beside(bubble(), bubble(), bubble())
			.gives(Reason.OTHER_ON_TEREDO_PORT, 5);
	}

	@Test
	void whatIsTeredoIsCountedAmongAllOnThePort() {
		this.sheet.beside(other(1))
			.beside(other(2))
			.shown(bubble(), bubble(), bubble())
			.gives(Reason.TEREDO_RECOGNISED, 5);
	}

	@Test
	void noTeredoAtAllIsSaidWhereAllIsSomethingElse() {
		this.sheet.shown(other(1)).shown(other(2)).gives(Reason.NO_TEREDO_AT_ALL, 2);
	}

	@Test
	void onePacketOfTeredoIsNotNone() {
		this.sheet.beside(other(1)).beside(bubble()).lacks(Reason.NO_TEREDO_AT_ALL, HypothesisId.NOT_TEREDO);
	}

	@Test
	void threePacketsOfAnySortAreFew() {
		this.sheet.shown(bubble(), bubble()).shown(other(1)).gives(Reason.FEW_PACKETS, 4);
	}

	@Test
	void fourPacketsOfAnySortAreNotFew() {
		this.sheet.beside(bubble(), bubble())
			.beside(other(1))
			.beside(other(2))
			.lacks(Reason.FEW_PACKETS, HypothesisId.OLD_LEASE);
	}

	/**
	 * Two of five make it by 0.8 × 0.4, of which three of five take 0.8 × 0.6 away; and
	 * two packets are good for half of that.
	 */
	@Test
	void teredoAndTheRestWeighAsMuchAsTheirShares() {
		Diagnosed diagnosed = new Diagnosed();
		diagnosed.add(Diagnosed.SECOND, other(1));
		diagnosed.add(Diagnosed.SECOND, other(2));
		diagnosed.times(3, bubble());
		assertThat(Diagnosed.find(diagnosed.finish(), HypothesisId.NOT_TEREDO))
			.hasValueSatisfying((it) -> assertThat(it.score()).isCloseTo(0.32 * 0.52 / 2, within(1e-9)));
	}

	@Test
	void whatWasNotKeptIsCountedAndNamedAsFarAsItIsKnown() {
		Diagnosis diagnosis = new Diagnosis();
		diagnosis.addOthersOfBefore(5, List.of(1L, 2L));
		diagnosis.add(6, Diagnosed.START, other(1));
		Findings findings = diagnosis.finish();
		assertThat(findings.counts().otherOn3544()).isEqualTo(6);
		assertThat(Diagnosed.evidence(findings, Reason.OTHER_ON_TEREDO_PORT)).hasValueSatisfying((evidence) -> {
			assertThat(evidence.figures()).containsExactly(6L, 6L);
			assertThat(evidence.packets())
				.isEqualTo(new PacketNumbers(List.of(new PacketRange(1, 2), new PacketRange(6, 6)), 6));
		});
	}

	private static TestPacket bubble() {
		return packet("198.18.0.9:50000", RICK).inner(OPAQUE, teredo(SERVER, RICK));
	}

	private static Verdict other(int id) {
		return packet("203.0.113.77:3544", RICK).id(id).other();
	}

}
