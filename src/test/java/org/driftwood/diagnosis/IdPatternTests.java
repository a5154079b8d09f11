package org.driftwood.diagnosis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** How a source numbers its packets. */
class IdPatternTests {

	private static final String RICK = "198.51.100.17:41829";

	private final Diagnosed diagnosed = new Diagnosed();

	private @Nullable IdPattern pattern() {
		return this.diagnosed.finish().conversations().getFirst().idPattern();
	}

	private void add(String source, int id) {
		this.diagnosed.add(Diagnosed.SECOND, packet(source, RICK).inner(OPAQUE, teredo(SERVER, RICK)).id(id).teredo());
	}

	@ParameterizedTest
	@CsvSource({ "0 0 0 0, ZERO", "4096 4096 4096 4096, CONSTANT", "1 2 3 4, COUNTER", "65000 500 2000 2001, COUNTER",
			"256 512 1024 1280, COUNTER", "100 40000 9000 62000 20000, RANDOM", "1 2 3 40000 4 5 60000 6, UNCLEAR",
			// A step of 2048 still is a counter's; one of 2056 is none in either byte
			// order.
			"63743 255 256 257, COUNTER", "0 2056 2057 2058, UNCLEAR",
			// 240 256 272 288 and 65520 0 16 32, written with their bytes swapped.
			"61440 1 4097 8193, COUNTER", "61695 0 4096 8192, COUNTER",
			// 9 of 10 steps, and 8 of 9; 1 of 4, and 1 of 4 beside one that stands still.
			"1 2 3 4 5 6 7 8 9 10 40000, COUNTER", "1 2 3 4 5 6 7 8 9 40000, UNCLEAR",
			"100 101 40000 9000 62000, RANDOM", "100 101 101 40000 9000, UNCLEAR" })
	void aSourceHasItsPattern(String ids, IdPattern pattern) {
		for (String id : ids.split(" ", -1)) {
			add("198.18.0.9:50000", Integer.parseInt(id));
		}
		assertThat(pattern()).isEqualTo(pattern);
	}

	@Test
	void threePacketsMakeNoPattern() {
		for (int id = 1; id <= 3; id++) {
			add("198.18.0.9:50000", id);
		}
		assertThat(pattern()).isNull();
	}

	@Test
	void aCounterRunsThroughConversationsOfAPacketEach() {
		for (int i = 1; i <= 8; i++) {
			add("198.18.0.9:" + (50000 + i), 7 * i);
		}
		assertThat(pattern()).isEqualTo(IdPattern.COUNTER);
	}

	@Test
	void threeStepsWithinConversationsAreEnough() {
		for (int id = 1; id <= 3; id++) {
			add("198.18.0.9:50000", id);
		}
		add("198.18.0.9:50001", 30000);
		add("198.18.0.9:50001", 30001);
		assertThat(pattern()).isEqualTo(IdPattern.COUNTER);
	}

	@Test
	void countersOfEachConversationAreCounters() {
		for (int i = 1; i <= 8; i++) {
			add("198.18.0.9:50000", 7 * i);
			add("198.18.0.9:50001", 30000 + 11 * i);
		}
		assertThat(this.diagnosed.finish().conversations()).extracting(Conversation::idPattern)
			.containsExactly(IdPattern.COUNTER, IdPattern.COUNTER);
	}

	@Test
	void aCounterSpeaksAgainstAForgedSource() {
		for (int i = 1; i <= 8; i++) {
			add("198.18.0.9:50000", 7 * i);
		}
		assertThat(Diagnosed.find(this.diagnosed.finish(), HypothesisId.FORGED_SOURCE)).hasValueSatisfying(
				(forged) -> assertThat(Diagnosed.reasons(forged.opposing())).contains(Reason.IDS_COUNT));
	}

}
