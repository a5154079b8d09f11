package org.driftwood.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.report.Breakdown.Share;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakdownTests {

	@Test
	void putsTheMostFrequentFirst() {
		Map<String, Long> kinds = new LinkedHashMap<>();
		kinds.put("BUBBLE_DIRECT", 2L);
		kinds.put("TCP", 5L);
		assertThat(Breakdown.of(facts(kinds, Map.of())).kinds()).containsExactly(new Share("TCP", 5),
				new Share("BUBBLE_DIRECT", 2));
	}

	@Test
	void putsPacketsWithoutAVerdictLast() {
		assertThat(Breakdown.of(facts(Map.of(), Map.of("DEST_MATCH", 3L))).destinations())
			.containsExactly(new Share("DEST_MATCH", 3), new Share(Breakdown.NONE, 4));
	}

	@Test
	void hasNoTableWhereNobodyHasAVerdict() {
		assertThat(Breakdown.of(facts(Map.of(), Map.of())).destinations()).isEqualTo(List.of());
	}

	private static Report.TeredoFacts facts(Map<String, Long> kinds, Map<String, Long> destinations) {
		return new Report.TeredoFacts(8, 1, 0, 0, 0, 0, 8, kinds, destinations, Map.of(), Map.of(), Map.of());
	}

}
