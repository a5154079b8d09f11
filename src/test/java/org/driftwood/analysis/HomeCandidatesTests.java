package org.driftwood.analysis;

import java.util.List;
import java.util.Map;

import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.Tally;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.HomeEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;

/** Whose addresses are counted in public. */
class HomeCandidatesTests {

	private static final HomeAddresses HOME = new HomeAddresses(Map.of(ipv4("198.51.100.1"), HomeEvidence.STATED));

	@Test
	void whoIsAtHomeOrNextToItIsCountedWithoutAnAddress() {
		for (String near : new String[] { "198.51.100.1", "198.51.100.200" }) {
			assertThat(countable(near, "203.0.113.5")).isEqualTo(tally(null, "203.0.113.5"));
			assertThat(countable("203.0.113.5", near)).isEqualTo(tally("203.0.113.5", null));
		}
	}

	@Test
	void whoIsElsewhereIsCountedWithHis() {
		assertThat(countable("198.51.101.1", "203.0.113.5")).isEqualTo(tally("198.51.101.1", "203.0.113.5"));
		assertThat(countable(null, null)).isEqualTo(tally(null, null));
	}

	private static Tally countable(@Nullable String source, @Nullable String server) {
		return HomeCandidates.countable(List.of(tally(source, server)), HOME).getFirst();
	}

	private static Tally tally(@Nullable String source, @Nullable String server) {
		return new Tally(20_000, (source != null) ? ipv4(source) : null, (server != null) ? ipv4(server) : null,
				PacketKind.BUBBLE_DIRECT, null, 40_000, 1, 0, 0);
	}

}
