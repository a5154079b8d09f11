package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.List;

import org.driftwood.decode.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A capture in which some packets are to show a reason and those beside them are not.
 */
final class SignSheet {

	private final Diagnosed diagnosed = new Diagnosed();

	private final List<Long> shown = new ArrayList<>();

	private long number;

	SignSheet shown(TestPacket... packets) {
		for (TestPacket packet : packets) {
			shown(1, Diagnosed.SECOND, packet);
		}
		return this;
	}

	SignSheet beside(TestPacket... packets) {
		for (TestPacket packet : packets) {
			beside(1, Diagnosed.SECOND, packet);
		}
		return this;
	}

	SignSheet shown(int times, long gapNanos, TestPacket packet) {
		for (int i = 0; i < times; i++) {
			this.shown.add(this.number + 1);
			beside(1, gapNanos, packet);
		}
		return this;
	}

	SignSheet beside(int times, long gapNanos, TestPacket packet) {
		for (int i = 0; i < times; i++) {
			this.number++;
			this.diagnosed.add(gapNanos, packet);
		}
		return this;
	}

	SignSheet shown(Verdict verdict) {
		this.shown.add(this.number + 1);
		return beside(verdict);
	}

	SignSheet beside(Verdict verdict) {
		this.number++;
		this.diagnosed.add(Diagnosed.SECOND, verdict);
		return this;
	}

	/** That those packets are given for the reason, they alone, and with that figure. */
	void gives(Reason reason, long secondFigure) {
		assertThat(Diagnosed.evidence(this.diagnosed.finish(), reason)).hasValueSatisfying((evidence) -> {
			assertThat(evidence.packets().named()).isEqualTo(this.shown);
			assertThat(evidence.figures()).containsExactly((long) this.shown.size(), secondFigure);
		});
	}

	/** That the hypothesis is put forward, and not for or against that reason. */
	void lacks(Reason reason, HypothesisId id) {
		Findings findings = this.diagnosed.finish();
		assertThat(Diagnosed.find(findings, id)).isPresent();
		assertThat(Diagnosed.evidence(findings, reason)).isEmpty();
	}

}
