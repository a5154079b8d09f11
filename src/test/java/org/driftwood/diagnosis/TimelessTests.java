package org.driftwood.diagnosis;

import org.driftwood.capture.CapturedPacket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Packets of which nobody knows when they were captured. */
class TimelessTests {

	private static final TestPacket BUBBLE = packet("192.0.2.200:51234", "203.0.113.5:40000")
		.inner(teredo(SERVER, "192.0.2.200:51234"), teredo(SERVER, "203.0.113.5:40000"));

	private final Diagnosis diagnosis = new Diagnosis();

	private long number;

	private PacketFinding add(long nanos, int id) {
		return this.diagnosis.add(++this.number, nanos, BUBBLE.id(id).teredo());
	}

	private Conversation conversation() {
		return this.diagnosis.finish().conversations().getFirst();
	}

	@Test
	void noTimeIsTheSameToTheReaderOfCaptures() {
		assertThat(Sighting.NO_TIME).isEqualTo(CapturedPacket.NO_TIME);
	}

	@Test
	void areNoCopiesHoweverAlike() {
		add(0, 7);
		assertThat(add(0, 7).duplicateOf()).isNull();
		assertThat(add(1, 7).duplicateOf()).isNull();
		assertThat(add(0, 7).duplicateOf()).isNull();
		assertThat(add(2, 7).duplicateOf()).isEqualTo(3);
		assertThat(this.diagnosis.finish().counts().duplicates()).isEqualTo(1);
	}

	@Test
	void areNoCopiesOnThePortEither() {
		assertThat(this.diagnosis.add(1, 0, BUBBLE.other()).duplicateOf()).isNull();
		assertThat(this.diagnosis.add(2, 0, BUBBLE.other()).duplicateOf()).isNull();
		assertThat(this.diagnosis.finish().counts().otherOn3544()).isEqualTo(2);
	}

	@Test
	void makeNoRhythm() {
		for (int id = 1; id <= 9; id++) {
			add(0, id);
		}
		assertThat(conversation()).satisfies((it) -> {
			assertThat(it.packets()).isEqualTo(9);
			assertThat(it.cadence()).isNull();
			assertThat(it.timer()).isNull();
			assertThat(it.firstNanos()).isEqualTo(Sighting.NO_TIME);
			assertThat(it.lastNanos()).isEqualTo(Sighting.NO_TIME);
		});
	}

	@Test
	void leaveTheRhythmOfTheOthersAsItIs() {
		add(0, 1);
		for (int i = 0; i < 4; i++) {
			add(Diagnosed.START + i * Diagnosed.SECOND, 2 + 2 * i);
			add(0, 3 + 2 * i);
		}
		assertThat(conversation()).satisfies((it) -> {
			assertThat(it.packets()).isEqualTo(9);
			assertThat(it.cadence()).isEqualTo(new Cadence(Diagnosed.SECOND, 0));
			assertThat(it.firstNanos()).isEqualTo(Diagnosed.START);
			assertThat(it.lastNanos()).isEqualTo(Diagnosed.START + 3 * Diagnosed.SECOND);
		});
	}

}
