package org.driftwood.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewTests {

	private static final Instant START = Instant.parse("2010-02-17T09:46:40Z");

	@Test
	void answersWithTheLeadingHypothesisAndItsCertainty() {
		Report.HypothesisRow possible = new Report.HypothesisRow("SCAN", 0.3, "POSSIBLE", List.of(), List.of());
		Overview overview = Overview.of(report(5, 5, false, List.of(possible)));
		assertThat(overview.answer()).isEqualTo("SCAN");
		assertThat(overview.certain()).isFalse();
	}

	@Test
	void tellsOfASecondOneOnlyWhereItIsLikely() {
		Report.HypothesisRow first = row("OWN_TEREDO", "VERY_LIKELY");
		assertThat(Overview.of(report(5, 5, false, List.of(first, row("REROUTED", "LIKELY")))).also())
			.isEqualTo("REROUTED");
		assertThat(Overview.of(report(5, 5, false, List.of(first, row("REROUTED", "POSSIBLE")))).also()).isNull();
		assertThat(Overview.of(report(5, 5, false, List.of(first))).also()).isNull();
	}

	private static Report.HypothesisRow row(String id, String likelihood) {
		return new Report.HypothesisRow(id, 0.5, likelihood, List.of(), List.of());
	}

	@Test
	void tellsTheWaysOfHavingNoAnswerApart() {
		assertThat(Overview.of(report(5, 5, false, List.of())).answer()).isEqualTo("UNEXPLAINED");
		assertThat(Overview.of(report(5, 0, false, List.of())).answer()).isEqualTo("NO_TEREDO");
		assertThat(Overview.of(report(0, 0, false, List.of())).answer()).isEqualTo("NO_PACKETS");
		assertThat(Overview.of(report(5, 0, true, List.of())).answer()).isEqualTo("NOT_ALL_READ");
	}

	@Test
	void lastsFromTheFirstPacketToTheLast() {
		assertThat(Overview.of(report(5, 5, false, List.of())).seconds()).isEqualTo(72);
		assertThat(Overview.of(report(0, 0, false, List.of())).seconds()).isZero();
	}

	@Test
	void comparesOnlyWhatCanBeCompared() {
		Report.TeredoFacts facts = new Report.TeredoFacts(9, 0, 0, 0, 0, 0, 9, Map.of(),
				Map.of("DEST_MATCH", 3L, "DEST_MISMATCH", 2L, "DEST_BEHIND_NAT", 4L), Map.of(), Map.of(), Map.of());
		Report blank = report(9, 9, false, List.of());
		Overview overview = Overview.of(new Report(blank.decoder(), blank.capture(), facts, List.of(),
				blank.otherConversations(), List.of(), null));
		assertThat(overview.matching()).isEqualTo(3);
		assertThat(overview.notMatching()).isEqualTo(2);
	}

	private static Report report(long frames, long teredo, boolean cutShort, List<Report.HypothesisRow> hypotheses) {
		Report.CaptureFacts capture = new Report.CaptureFacts("00", "PCAP", "NONE", 24, frames, List.of(1), List.of(),
				(frames > 0) ? START : null, (frames > 0) ? START.plusSeconds(72) : null, cutShort, null, null);
		Report.TeredoFacts facts = new Report.TeredoFacts(teredo, 0, 0, 0, 0, 0, teredo, Map.of(), Map.of(), Map.of(),
				Map.of(), Map.of());
		return new Report(new Report.Decoder("1", 1), capture, facts, List.of(), new Report.OtherConversations(0, 0),
				hypotheses, null);
	}

}
