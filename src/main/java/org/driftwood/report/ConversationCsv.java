package org.driftwood.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Conversations as comma-separated values. */
final class ConversationCsv {

	private static final List<String> COLUMNS = List.of("source", "destination", "server", "client", "kinds", "packets",
			"first_at", "last_at", "median_gap_seconds", "gap_spread_seconds", "timer", "min_hops", "max_hops",
			"destination_verdict", "server_verdict", "source_verdict", "stray", "first_packet", "ipv4_ids", "answered",
			"sender_looks_like", "server_looks_like", "marks");

	private ConversationCsv() {
	}

	/** Writes a line for each, under a line with the names of the columns. */
	static void write(List<Report.ConversationRow> rows, Writer out) throws IOException {
		out.write(Csv.line(COLUMNS.toArray()));
		for (Report.ConversationRow row : rows) {
			out.write(line(row));
		}
	}

	private static String line(Report.ConversationRow it) {
		return Csv.line(it.source(), it.destination(), it.server(), it.client(), it.group(), it.packets(), it.firstAt(),
				it.lastAt(), it.medianGapSeconds(), it.gapSpreadSeconds(), it.timer(), it.minHops(), it.maxHops(),
				it.destinationVerdict(), it.serverVerdict(), it.sourceVerdict(), it.stray(), it.firstPacket(),
				it.ipv4Ids(), it.answered(), looksLike(it, "SENDER"), looksLike(it, "SERVER"), marks(it));
	}

	private static @Nullable String looksLike(Report.ConversationRow row, String part) {
		return fingerprints(row).filter((it) -> part.equals(it.part()))
			.findFirst()
			.map(Report.FingerprintRow::looksLike)
			.orElse(null);
	}

	private static String marks(Report.ConversationRow row) {
		return fingerprints(row).flatMap((it) -> it.marks().stream()).collect(Collectors.joining(" "));
	}

	/** None where the report is older than they are. */
	private static Stream<Report.FingerprintRow> fingerprints(Report.ConversationRow row) {
		List<Report.FingerprintRow> all = row.fingerprints();
		return (all != null) ? all.stream() : Stream.of();
	}

}
