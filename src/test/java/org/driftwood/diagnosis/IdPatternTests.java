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
			"256 512 1024 1280, COUNTER", "100 40000 9000 62000 20000, RANDOM", "1 2 3 40000 4 5 60000 6, UNCLEAR" })
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
