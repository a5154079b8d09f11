package org.driftwood.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftwood.decode.Verdict;

/** A diagnosis that numbers its packets, one each second if nothing else is said. */
final class Diagnosed {

	static final long SECOND = 1_000_000_000L;

	/** 2010-09-01 00:00:00 UTC. */
	static final long START = 1_283_299_200L * SECOND;

	private final Diagnosis diagnosis = new Diagnosis();

	private long number;

	private long nanos = START - SECOND;

	private int identification;

	/** A second later. */
	PacketFinding add(TestPacket packet) {
		return add(SECOND, packet);
	}

	/** With the next ID. */
	PacketFinding add(long gapNanos, TestPacket packet) {
		return add(gapNanos, packet.id(++this.identification).teredo());
	}

	PacketFinding add(long gapNanos, Verdict verdict) {
		this.nanos += gapNanos;
		return this.diagnosis.add(++this.number, this.nanos, verdict);
	}

	/** The same packet many times, with different IDs. */
	Diagnosed times(int times, TestPacket packet) {
		for (int i = 0; i < times; i++) {
			add(packet);
		}
		return this;
	}

	Findings finish() {
		return this.diagnosis.finish();
	}

	static Optional<Hypothesis> find(Findings findings, HypothesisId id) {
		return findings.hypotheses().stream().filter((hypothesis) -> hypothesis.id() == id).findFirst();
	}

	/** What is given for that reason, by whichever hypothesis. */
	static Optional<Evidence> evidence(Findings findings, Reason reason) {
		return findings.hypotheses()
			.stream()
			.flatMap((hypothesis) -> Stream.concat(hypothesis.supporting().stream(), hypothesis.opposing().stream()))
			.filter((evidence) -> evidence.reason() == reason)
			.findFirst();
	}

	static List<Reason> reasons(List<Evidence> evidence) {
		return evidence.stream().map(Evidence::reason).toList();
	}

}
