package org.driftwood.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.report.Breakdown.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakdownTests {

	@Test
	void putsTheMostFrequentFirst() {
		Map<String, Long> kinds = new LinkedHashMap<>();
		kinds.put("BUBBLE_DIRECT", 2L);
		kinds.put("TCP", 5L);
		assertThat(Breakdown.of(report(kinds, Map.of())).kinds()).containsExactly(new Share("TCP", 5),
				new Share("BUBBLE_DIRECT", 2));
	}

	@Test
	void putsPacketsWithoutAVerdictLast() {
		assertThat(Breakdown.of(report(Map.of(), Map.of("DEST_MATCH", 3L))).destinations())
			.containsExactly(new Share("DEST_MATCH", 3), new Share(Breakdown.NONE, 4));
	}

	@Test
	void hasNoTableWhereNobodyHasAVerdict() {
		assertThat(Breakdown.of(report(Map.of(), Map.of())).destinations()).isEqualTo(List.of());
	}

	@Test
	void typicalIsWhatMostPacketsAre() {
		Breakdown breakdown = Breakdown.of(report(Map.of(), Map.of("DEST_MATCH", 3L, "DEST_MISMATCH", 4L)));
		assertThat(breakdown.isTypical(packet("DEST_MISMATCH"))).isTrue();
		assertThat(breakdown.isTypical(packet("DEST_MATCH"))).isFalse();
		assertThat(breakdown.exampleAmong(List.of(packet("DEST_MATCH"), packet("DEST_MISMATCH"))))
			.contains(packet("DEST_MISMATCH"));
		assertThat(Breakdown.of(report(Map.of(), Map.of())).isTypical(packet("DEST_MATCH"))).isFalse();
	}

	@Test
	void countsPacketsByWhatTheirSendersLookLike() {
		Report.FingerprintRow server = new Report.FingerprintRow("SERVER", "MIREDO_SERVER", List.of());
		List<Report.ConversationRow> rows = List.of(row(1, List.of(sender("WINDOWS_7"))),
				row(2, List.of(server, sender("MIREDO"))), row(1, List.of(sender(null))), row(1, List.of(server)),
				row(1, null));
		assertThat(Breakdown.of(report(facts(Map.of(), Map.of()), rows)).makers()).containsExactly(
				new Share("MIREDO", 2), new Share("WINDOWS_7", 1), new Share(Breakdown.UNKNOWN, 1),
				new Share(Breakdown.NONE, 3));
	}

	private static PacketRow packet(String verdict) {
		return new PacketRow(1, Instant.EPOCH,
				new PacketRow.Outer("192.0.2.1", 1, "192.0.2.2", 2, 64, 0, "UNKNOWN", List.of()), "BUBBLE_DIRECT", null,
				null, null, null, null, null, verdict, null, null, List.of(), List.of(), null, false, false, false);
	}

	private static Report.FingerprintRow sender(@Nullable String looksLike) {
		return new Report.FingerprintRow("SENDER", looksLike, List.of());
	}

	private static Report.ConversationRow row(long packets, @Nullable List<Report.FingerprintRow> fingerprints) {
		return new Report.ConversationRow("192.0.2.1:1", "192.0.2.2:2", null, null, "BUBBLE", packets, Instant.EPOCH,
				Instant.EPOCH, null, 0, 0, null, null, null, true, 1, null, null, null, null, fingerprints);
	}

	private static Report report(Report.TeredoFacts facts, List<Report.ConversationRow> rows) {
		return new Report(
				new Report.Decoder("1", 1), new Report.CaptureFacts("00", "PCAP", "NONE", 9, 9, List.of(1), List.of(),
						null, null, false, null, null),
				facts, rows, new Report.OtherConversations(0, 0), List.of(), null);
	}

	private static Report report(Map<String, Long> kinds, Map<String, Long> destinations) {
		return report(facts(kinds, destinations), List.of());
	}

	private static Report.TeredoFacts facts(Map<String, Long> kinds, Map<String, Long> destinations) {
		return new Report.TeredoFacts(8, 1, 0, 0, 0, 0, 8, kinds, destinations, Map.of(), Map.of(), Map.of());
	}

}
